import type { Span } from '#core/span.ts';
import type { PassageTable } from './passage-table.ts';
import type { Postings } from './postings.ts';

/** In how many of the passages at these ranks each term occurs; terms in none are left out. */
export const frequenciesWithin = (
  terms: readonly string[],
  {
    postings,
    table,
    ranges,
  }: { readonly postings: Postings; readonly table: PassageTable; readonly ranges: readonly Span[] },
): ReadonlyMap<string, number> => {
  const visible = new Uint8Array(table.ranks.length);
  for (const { start, end } of ranges) {
    for (let rank = start; rank < end; rank += 1) visible[table.rowIds[rank] ?? 0] = 1;
  }
  const counts = new Map<string, number>();
  for (const term of new Set(terms)) {
    let count = 0;
    for (const { firstPassage, entries } of postings.blocks(term)) {
      for (let at = 0; at < entries.length; at += 2) count += visible[firstPassage + (entries[at] ?? 0)] ?? 0;
    }
    if (count > 0) counts.set(term, count);
  }
  return counts;
};
