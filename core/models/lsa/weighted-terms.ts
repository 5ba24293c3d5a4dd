import type { SparseRows } from './sparse-rows.ts';

/** Texts as rows of weighted terms. */
export interface WeightedTerms {
  /** By column. */
  readonly terms: readonly string[];
  /** How much a term tells texts apart, from 0 (in all alike) to 1, by column. */
  readonly weights: Float64Array;
  /** `(1 + log of occurrences) × weight`, each row of length one. */
  readonly matrix: SparseRows;
}

type TermCounts = ReadonlyMap<string, number>;

/** Weighs terms by log-entropy (Dumais 1991); columns are the terms of most texts, at most `limit`, of two texts at least. */
export const weightedTerms = (texts: readonly TermCounts[], limit: number): WeightedTerms => {
  const terms = chooseTerms(texts, limit);
  const columnOf = new Map(terms.map((term, column) => [term, column]));
  const weights = entropyWeights(texts, columnOf);
  return { terms, weights, matrix: buildRows(texts, columnOf, weights) };
};

/** In a small store the words of a single passage tell it from the others; in a large one they are mostly noise. */
const KEEP_SINGLE_BELOW = 100;

const chooseTerms = (texts: readonly TermCounts[], limit: number): readonly string[] => {
  const textsWith = new Map<string, number>();
  for (const counts of texts) for (const term of counts.keys()) textsWith.set(term, (textsWith.get(term) ?? 0) + 1);
  const least = texts.length < KEEP_SINGLE_BELOW ? 1 : 2;
  return [...textsWith]
    .filter(([, count]) => count >= least)
    .sort(([left, leftCount], [right, rightCount]) => rightCount - leftCount || (left < right ? -1 : 1))
    .slice(0, limit)
    .map(([term]) => term);
};

const entropyWeights = (texts: readonly TermCounts[], columnOf: ReadonlyMap<string, number>): Float64Array => {
  const totals = new Float64Array(columnOf.size);
  forEachCount(texts, columnOf, (column, count) => {
    totals[column] = (totals[column] ?? 0) + count;
  });
  const entropies = new Float64Array(columnOf.size);
  forEachCount(texts, columnOf, (column, count) => {
    const share = count / (totals[column] ?? 1);
    entropies[column] = (entropies[column] ?? 0) - share * Math.log(share);
  });
  const highest = Math.log(Math.max(2, texts.length));
  return entropies.map((entropy) => Math.max(0, 1 - entropy / highest));
};

const forEachCount = (
  texts: readonly TermCounts[],
  columnOf: ReadonlyMap<string, number>,
  visit: (column: number, count: number) => void,
): void => {
  for (const counts of texts) {
    for (const [term, count] of counts) {
      const column = columnOf.get(term);
      if (column !== undefined) visit(column, count);
    }
  }
};

const buildRows = (
  texts: readonly TermCounts[],
  columnOf: ReadonlyMap<string, number>,
  weights: Float64Array,
): SparseRows => {
  const starts = new Int32Array(texts.length + 1);
  const columns: number[] = [];
  const values: number[] = [];
  for (const [row, counts] of texts.entries()) {
    const first = columns.length;
    forEachCount([counts], columnOf, (column, count) => {
      columns.push(column);
      values.push((1 + Math.log(count)) * (weights[column] ?? 0));
    });
    const length = Math.hypot(...values.slice(first)) || 1;
    for (let entry = first; entry < values.length; entry += 1) values[entry] = (values[entry] ?? 0) / length;
    starts[row + 1] = columns.length;
  }
  return {
    rowCount: texts.length,
    columnCount: columnOf.size,
    starts,
    columns: Int32Array.from(columns),
    values: Float32Array.from(values),
  };
};
