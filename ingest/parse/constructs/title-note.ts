import type { Construct, Place } from '../block.ts';
import { blockOf } from '../block-of.ts';
import { joinLines, textAt } from '../line-text.ts';

const longestNote = 6;

interface NotePattern {
  readonly pattern: RegExp;
  readonly why: string;
}

const notePatterns: readonly NotePattern[] = [
  {
    pattern:
      /^[0-9〇○零一二三四五六七八九]{4}\s*年.{2,80}(?:通过|公布|发布|施行|修订|修正|批准|实施|修改|颁布|废止|起施行)$/u,
    why: 'passing and amending lines of laws: 2018年9月6日 国务院第23次常务会议修订通过',
  },
  {
    pattern: /^根据[0-9〇○零一二三四五六七八九]{4}\s*年.{4,200}(?:修订|修正|修改)[）)]?$/u,
    why: '根据2014年7月29日《…决定》修订',
  },
  { pattern: /^[—─―-]{1,2}\s*[0-9]{4}\s*年.{2,60}(?:上|会议)$/u, why: '——2024年3月5日在…会议上' },
  { pattern: /^[（(].{2,200}[）)]$/u, why: 'a bracket under the title: by whom and when it was passed, …' },
];

/** 题注: when and by whom the document was passed, issued, amended, delivered. */
export const titleNote: Construct = (place) => {
  if (place.stage !== 'front' || !isBelowTitle(place)) return null;
  const count = bracketLines(place) || patternLines(place);
  if (count === 0) return null;
  const lines = place.lines.slice(place.at, place.at + count);
  return blockOf(place, { role: 'title-note', count, heading: joinLines(lines) });
};

const isBelowTitle = ({ blocks }: Place): boolean =>
  ['title', 'enclosure-title', 'title-note', 'document-number', 'annex', 'page-metadata', 'publishing-note'].includes(
    blocks.at(-1)?.role ?? '',
  ) || blocks.length === 0;

/** A bracket that opens on this line and closes on one of the next: （二○○四年…国务院 | 第54次常务会议修订通过） */
const bracketLines = (place: Place): number => {
  if (!/^[（(][^）)]*$/u.test(textAt(place) ?? '')) return 0;
  for (let ahead = 1; ahead < longestNote; ahead += 1) {
    const text = textAt(place, ahead);
    if (text === null || text.length > 80 || /[（(。]/u.test(text)) return 0;
    if (/[）)]$/u.test(text)) return ahead + 1;
  }
  return 0;
};

const patternLines = (place: Place): number => {
  let count = 0;
  for (;;) {
    const text = textAt(place, count);
    if (text === null || !notePatterns.some(({ pattern }) => pattern.test(text))) return count;
    count += 1;
  }
};
