import type { QueryTerm } from '../store.ts';
import type { PassageTable } from './passage-table.ts';
import type { Postings } from './postings.ts';

/** Measured in docs/decisions/2026-11-22-lexical-index.md. */
const K1 = 0.9;
const B = 0.75;

/** BM25 of every passage, by rank: the sum over the query's terms, each times its weight. */
export const scoreTerms = (
  terms: readonly QueryTerm[],
  { table, postings }: { readonly table: PassageTable; readonly postings: Postings },
): Float64Array => {
  const scores = new Float64Array(table.size);
  const weights = summedWeights(terms);
  for (const [term, frequency] of postings.frequencies([...weights.keys()])) {
    const factor = (weights.get(term) ?? 0) * inverseFrequency(frequency, table.size) * (K1 + 1);
    postings.visit(term, (passage, occurrences) => {
      const rank = table.ranks[passage] ?? -1;
      const relativeLength = (table.termCounts[rank] ?? 0) / table.meanTermCount;
      scores[rank] = (scores[rank] ?? 0) + (factor * occurrences) / (occurrences + K1 * (1 - B + B * relativeLength));
    });
  }
  return scores;
};

const summedWeights = (terms: readonly QueryTerm[]): ReadonlyMap<string, number> => {
  const weights = new Map<string, number>();
  for (const { term, weight } of terms) weights.set(term, (weights.get(term) ?? 0) + weight);
  return weights;
};

/** As in Lucene: never negative, so that in a store of few documents a term of most passages still counts a little. */
const inverseFrequency = (frequency: number, passages: number): number =>
  Math.log(1 + (passages - frequency + 0.5) / (frequency + 0.5));
