import type { Construct, Place } from '../block.ts';
import { blockOf } from '../block-of.ts';
import { matchDecimalMarker } from '../decimal-marker.ts';
import { textAt } from '../line-text.ts';
import { matchMarker } from '../match-marker.ts';
import { squeeze } from '../squeeze.ts';

/** 目录 and its entries, up to where the first entry comes again as a heading. */
export const contents: Construct = (place) => {
  if (place.stage === 'body' || squeeze(textAt(place) ?? '') !== '目录') return null;
  return blockOf(place, { role: 'contents', count: 1 + entriesAfter(place), heading: '目录' });
};

const entriesAfter = (place: Place): number => {
  let count = 0;
  let first: string | null = null;
  for (let ahead = 1; ; ahead += 1) {
    const text = textAt(place, ahead);
    if (text === null || !isEntry(text, place)) break;
    const label = labelOf(text, place);
    if (label !== null && label === first) break;
    first ??= label;
    count = ahead;
  }
  return first === null ? 0 : count;
};

const labelOf = (text: string, { traits }: Place): string | null =>
  ((traits.decimalNumbering ? matchDecimalMarker(text) : null) ?? matchMarker(text))?.canonical ?? null;

const isEntry = (text: string, place: Place): boolean =>
  text.length <= 60 &&
  !/[。；]/u.test(text) &&
  (labelOf(text, place) !== null || /[.…·\s-]{3,}\(?\d{1,4}\)?$/u.test(text));
