import type { Construct, Place } from '../block.ts';
import { blockOf } from '../block-of.ts';
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
    if (text === null || !isEntry(text)) break;
    const label = matchMarker(text)?.canonical ?? null;
    if (label !== null && label === first) break;
    first ??= label;
    count = ahead;
  }
  return first === null ? 0 : count;
};

const isEntry = (text: string): boolean =>
  text.length <= 60 &&
  !/[。；]/u.test(text) &&
  (matchMarker(text) !== null || /[.…·\s-]{3,}\(?\d{1,4}\)?$/u.test(text));
