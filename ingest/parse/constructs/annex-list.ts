import { isAnnexLabel } from '../annex-label.ts';
import type { Construct, Place } from '../block.ts';
import { blockOf } from '../block-of.ts';
import { textAt } from '../line-text.ts';
import { isOrganisationLine } from '../organisation-name.ts';
import { readDateLine } from '../read-date-line.ts';

const opening = /^附\s*件\s*(?:[：:]|[0-9一二三四五六七八九十]{1,2}\s*[.．：:、]\s*\S)/u;
const entry = /^(?:附\s*件\s*)?[0-9一二三四五六七八九十]{1,2}\s*[.．、：:]\s*\S/u;

/** 附件说明 (GB/T 9704 7.3.4): 附件：1.… 2.…; entries may wrap. */
export const annexList: Construct = (place) => {
  const text = textAt(place);
  if (text === null || place.stage === 'front' || !opening.test(text) || text.length > 200) return null;
  if (/[。；]/u.test(text) || isLabelOfText(place)) return null;
  return blockOf(place, { role: 'annex-list', count: entryLines(place), heading: '附件清单', label: '附件' });
};

/** 附件1：某某表 with its text below it is no list: a list has been read, or the signature, and no other entry follows. */
const isLabelOfText = (place: Place): boolean => {
  const isLabelled = /^附\s*件\s*[0-9一二三四五六七八九十]/u.test(textAt(place) ?? '');
  if (!isLabelled || place.at + 1 >= place.lines.length || entry.test(textAt(place, 1) ?? '')) return false;
  return place.stage === 'after' || place.blocks.some(({ role }) => role === 'annex-list');
};

const entryLines = (place: Place): number => {
  let count = 1;
  for (;;) {
    const text = textAt(place, count);
    if (text === null || !continuesList(text, place, count)) return count;
    count += 1;
  }
};

const continuesList = (text: string, place: Place, ahead: number): boolean => {
  if (isAnnexLabel(text) || readDateLine(text) !== null || text.length > 120) return false;
  if (entry.test(text)) return true;
  if (/[。；：:]|^[（(]|印发$/u.test(text) || isOrganisationLine(text)) return false;
  // A wrapped entry: the next entry follows, or the list's last line is cut off in the middle of a name.
  const next = textAt(place, ahead + 1);
  const previous = textAt(place, ahead - 1) ?? '';
  return (next !== null && entry.test(next)) || isOpening(previous) || text.length <= 12;
};

/** 附件： alone on its line: the entries follow. */
const isOpening = (text: string): boolean => /^附\s*件\s*[：:]$/u.test(text);
