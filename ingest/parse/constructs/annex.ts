import { isAnnexLabel, matchTitledAnnex } from '../annex-label.ts';
import type { Block, Construct, Place } from '../block.ts';
import { blockOf } from '../block-of.ts';
import { joinTitle } from '../join-title.ts';
import { textAt } from '../line-text.ts';
import { listedAnnexes } from '../listed-annexes.ts';
import { readTitleRun } from '../read-title-run.ts';
import { squeeze } from '../squeeze.ts';

/** Label and title of an attachment that stands in the file (GB/T 9704 7.3.7). */
export const annex: Construct = (place) => {
  const text = textAt(place);
  if (text === null || place.stage === 'front') return null;
  if (isAnnexLabel(text) && place.at + 1 < place.lines.length) return labelledAnnex(place, text);
  const titled = matchTitledAnnex(text);
  return titled && hasText(place)
    ? blockOf(place, { role: 'annex', label: titled.label, heading: joinTitle([titled.title]) })
    : null;
};

const labelledAnnex = (place: Place, text: string): Block => {
  const next = { ...place, at: place.at + 1 };
  const expected = listedAnnexes(place.blocks).map(({ title }) => squeeze(title));
  const count = readTitleRun({ lines: place.lines, at: next.at, expected, strict: false });
  const titleLines = place.lines.slice(next.at, next.at + count);
  return blockOf(place, {
    role: 'annex',
    count: 1 + count,
    label: text.replace(/\s*[.．：:、]$/u, ''),
    heading: joinTitle(titleLines.map(({ content }) => content.text)),
  });
};

/** 附件1：某表 opens an attachment when text follows and not the next entry of a list. */
const hasText = (place: Place): boolean => {
  const next = place.lines[place.at + 1];
  if (!next || !(place.stage === 'after' || place.blocks.some(({ role }) => role === 'annex-list'))) return false;
  return next.cells !== null || !/^附\s*件\s*[0-9一二三四五六七八九十]/u.test(next.content.text);
};
