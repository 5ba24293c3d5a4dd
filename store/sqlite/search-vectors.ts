import type { HierarchicalNSW } from 'hnswlib-node';
import type { Span } from '#core/span.ts';
import { type PassageVectors, passageSimilarity, wholeSimilarity } from './passage-similarity.ts';
import type { PassageTable } from './passage-table.ts';
import { selectBest } from './select-best.ts';
import type { VectorReader } from './vector-reader.ts';

/** Where vectors are found: those of each passage, and the graph over all of them if there is one of this generation. */
export interface VectorSource {
  readonly table: PassageTable;
  readonly vectorsOf: VectorReader;
  graph(): HierarchicalNSW | null;
}

/** A rank with its similarity to the query. */
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
/** So many of the nearest by the whole passage are compared piece by piece, or as many as are wanted. */
const LEAST_COMPARED_IN_PIECES = 200;

/**
 * The passages inside `ranges` most similar to the query, and those of `alsoScore`, best first; equal ones in order of
 * rank. Which passages are near is decided by their whole text, how near they are by their pieces too.
 */
export const searchVectors = (
  query: Float32Array,
  {
    source,
    ranges,
    limit,
    alsoScore,
  }: {
    readonly source: VectorSource;
    readonly ranges: readonly Span[];
    readonly limit: number;
    /** Ranks inside `ranges`. */
    readonly alsoScore: readonly number[];
  },
): readonly RankedVector[] => {
  const wanted = limit === 0 ? 0 : Math.max(limit, LEAST_COMPARED_IN_PIECES);
  const asked = new Set(alsoScore);
  const near = nearestByWhole(query, { source, ranges, limit: wanted }).filter((rank) => !asked.has(rank));
  const compare = (rank: number): readonly RankedVector[] => {
    const vectors = vectorsAt(source, rank);
    return vectors ? [{ rank, similarity: passageSimilarity(query, vectors) }] : [];
  };
  const others = [...asked].flatMap(compare);
  const found = [...near.flatMap(compare), ...others].sort(bySimilarity);
  const last = found[limit - 1];
  return found.filter((one) => asked.has(one.rank) || (last ? bySimilarity(one, last) <= 0 : limit > 0));
};

const bySimilarity = (left: RankedVector, right: RankedVector): number =>
  right.similarity - left.similarity || left.rank - right.rank;

const vectorsAt = ({ table, vectorsOf }: VectorSource, rank: number): PassageVectors | null =>
  vectorsOf(table.rowIds[rank] ?? 0);

interface Neighbourhood {
  readonly source: VectorSource;
  readonly ranges: readonly Span[];
  readonly limit: number;
}

const nearestByWhole = (query: Float32Array, { source, ranges, limit }: Neighbourhood): readonly number[] => {
  const candidates = ranges.reduce((sum, { start, end }) => sum + end - start, 0);
  const useGraph = candidates >= Math.max(exactSearchBelow, source.table.size * SMALLEST_SHARE_FOR_GRAPH, 4 * limit);
  const near = useGraph ? nearestInGraph(query, { source, ranges, limit }) : null;
  const compared = near ?? ranges;
  const scores = new Float64Array(source.table.size);
  for (const { start, end } of compared) {
    for (let rank = start; rank < end; rank += 1) {
      const vectors = vectorsAt(source, rank);
      scores[rank] = vectors ? wholeSimilarity(query, vectors.whole) : Number.NEGATIVE_INFINITY;
    }
  }
  return selectBest({ scores, ranges: compared, limit, above: Number.NEGATIVE_INFINITY });
};

/** More neighbours are asked for than wanted, so that few of the true ones are missed and ties can be put in order. */
const SPARE_NEIGHBOURS = 50;

/** The ranks the graph finds, as ranges of one, ascending; null when there is no graph, or it found too few. */
const nearestInGraph = (query: Float32Array, { source, ranges, limit }: Neighbourhood): readonly Span[] | null => {
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
