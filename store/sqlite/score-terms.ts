import { inverseFrequency } from '#core/text/inverse-frequency.ts';
import { isFigureOrLatin } from '#core/text/is-figure-or-latin.ts';
import type { QueryTerm } from '../store.ts';
import type { PassageTable } from './passage-table.ts';
import type { PostingBlock, Postings } from './postings.ts';

/** Measured in docs/decisions/2026-11-22-lexical-lane.md. */
const K1 = 0.9;
const B = 0.5;
/** Figures and Latin names say which one is meant; the characters around them occur everywhere. */
const FIGURE_WEIGHT = 1.5;

/** BM25 of every passage, by rank: the sum over the query's terms, each times its weight. */
export const scoreTerms = (
  terms: readonly QueryTerm[],
  { table, postings }: { readonly table: PassageTable; readonly postings: Postings },
): Float64Array => {
  // Summed by row id, as the postings are ordered: the passes over memory are the cost of a search.
  const byRowId = new Float64Array(table.ranks.length);
  const lengths = saturations(table);
  for (const [term, weight] of summedWeights(terms)) {
    const blocks = postings.blocks(term);
    const frequency = blocks.reduce((sum, { entries }) => sum + entries.length / 2, 0);
    const factor = weight * inverseFrequency(frequency, table.size) * (K1 + 1);
    for (const block of blocks) addBlock(byRowId, block, { factor, lengths });
  }
  return byRank(byRowId, table);
};

/** A plain loop: `Float64Array.from` with a function takes ten times as long. */
const byRank = (byRowId: Float64Array, { rowIds }: PassageTable): Float64Array => {
  const scores = new Float64Array(rowIds.length);
  for (let rank = 0; rank < rowIds.length; rank += 1) scores[rank] = byRowId[rowIds[rank] ?? 0] ?? 0;
  return scores;
};

const addBlock = (
  scores: Float64Array,
  { firstPassage, entries }: PostingBlock,
  { factor, lengths }: { readonly factor: number; readonly lengths: Float32Array },
): void => {
  for (let at = 0; at < entries.length; at += 2) {
    const passage = firstPassage + (entries[at] ?? 0);
    const occurrences = entries[at + 1] ?? 0;
    scores[passage] = (scores[passage] ?? 0) + (factor * occurrences) / (occurrences + (lengths[passage] ?? 0));
  }
};

const saturationsOf = new WeakMap<PassageTable, Float32Array>();

/** By row id, what the occurrences of a term are weighed against: `K1`, more in a passage that is longer than most. */
const saturations = (table: PassageTable): Float32Array => {
  let values = saturationsOf.get(table);
  if (!values) {
    values = new Float32Array(table.ranks.length);
    for (const [rank, rowId] of table.rowIds.entries()) {
      values[rowId] = K1 * (1 - B + (B * (table.termCounts[rank] ?? 0)) / table.meanTermCount);
    }
    saturationsOf.set(table, values);
  }
  return values;
};

const summedWeights = (terms: readonly QueryTerm[]): ReadonlyMap<string, number> => {
  const weights = new Map<string, number>();
  for (const { term, weight } of terms) {
    const own = isFigureOrLatin(term) ? FIGURE_WEIGHT * weight : weight;
    weights.set(term, (weights.get(term) ?? 0) + own);
  }
  return weights;
};
