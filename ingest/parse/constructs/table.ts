import type { Construct } from '../block.ts';
import { blockOf } from '../block-of.ts';

/** All rows that follow each other; a table that a page break cut in two is one. */
export const table: Construct = (place) => {
  let count = 0;
  while (place.lines[place.at + count]?.cells != null) count += 1;
  return count === 0 ? null : blockOf(place, { role: 'table', count, heading: '' });
};
