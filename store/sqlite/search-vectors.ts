import type { HierarchicalNSW } from 'hnswlib-node';
import type { Span } from '#core/span.ts';
import type { PassageTable } from './passage-table.ts';
import { selectBest } from './select-best.ts';

/** Where vectors are found: every one by rank, and the graph over all of them if there is one of this generation. */
export interface VectorSource {
  readonly table: PassageTable;
  vectorAt(rank: number): Float32Array;
  graph(): HierarchicalNSW | null;
}

/** A rank with its cosine similarity to the query. */
export interface RankedVector {
  readonly rank: number;
  readonly similarity: number;
}

/**
 * Below this many candidates every vector is compared: that is exact, and as fast as the graph. It also covers narrow
 * filters, which the graph answers slowly (65 ms at 0.1 % of 100,000).
 */
export const exactSearchBelow = 2_000;
const SMALLEST_SHARE_FOR_GRAPH = 0.02;

/** The passages inside `ranges` whose vectors are nearest to the query, best first; equal ones in order of rank. */
export const searchVectors = (
  query: Float32Array,
  {
    source,
    ranges,
    limit,
  }: { readonly source: VectorSource; readonly ranges: readonly Span[]; readonly limit: number },
): readonly RankedVector[] => {
  const candidates = ranges.reduce((sum, { start, end }) => sum + end - start, 0);
  const useGraph = candidates >= Math.max(exactSearchBelow, source.table.size * SMALLEST_SHARE_FOR_GRAPH, 4 * limit);
  const near = useGraph ? nearestInGraph(query, { source, ranges, limit }) : null;
  const compared = near ?? ranges;
  const scores = new Float64Array(source.table.size);
  for (const { start, end } of compared) {
    for (let rank = start; rank < end; rank += 1) scores[rank] = similarity(query, source.vectorAt(rank));
  }
  const best = selectBest({ scores, ranges: compared, limit, above: Number.NEGATIVE_INFINITY });
  return best.map((rank) => ({ rank, similarity: scores[rank] ?? 0 }));
};

/** More neighbours are asked for than wanted, so that few of the true ones are missed and ties can be put in order. */
const SPARE_NEIGHBOURS = 50;

/** The ranks the graph finds, as ranges of one, ascending; null when there is no graph, or it found too few. */
const nearestInGraph = (
  query: Float32Array,
  {
    source,
    ranges,
    limit,
  }: { readonly source: VectorSource; readonly ranges: readonly Span[]; readonly limit: number },
): readonly Span[] | null => {
  const graph = source.graph();
  if (!graph) return null;
  const { ranks, size } = source.table;
  const wanted = limit + SPARE_NEIGHBOURS;
  // The breadth of the search is not stored in the file.
  graph.setEf(Math.max(100, 2 * wanted));
  const admitted = new Uint8Array(size);
  for (const { start, end } of ranges) admitted.fill(1, start, end);
  const everything = ranges.length === 1 && ranges[0]?.start === 0 && ranges[0].end === size;
  const filter = everything ? undefined : (rowId: number): boolean => admitted[ranks[rowId] ?? -1] === 1;
  const { neighbors } = graph.searchKnn([...query], wanted, filter);
  if (neighbors.length < wanted) return null;
  return [...neighbors]
    .map((rowId) => ranks[rowId] ?? 0)
    .sort((left, right) => left - right)
    .map((rank) => ({ start: rank, end: rank + 1 }));
};

const similarity = (left: Float32Array, right: Float32Array): number => {
  let sum = 0;
  for (let index = 0; index < left.length; index += 1) sum += (left[index] ?? 0) * (right[index] ?? 0);
  return sum;
};
