import type { Span } from '#core/span.ts';

/**
 * The `limit` ranks with the highest scores above `above`, best first; of equal scores the lower rank comes first.
 * Only ranks inside `ranges` are looked at, which must be ascending and apart.
 */
export const selectBest = ({
  scores,
  ranges,
  limit,
  above,
}: {
  readonly scores: Float64Array;
  readonly ranges: readonly Span[];
  readonly limit: number;
  readonly above: number;
}): readonly number[] => {
  const scoreAt = (rank: number): number => scores[rank] ?? 0;
  const best: number[] = [];
  let threshold = above;
  const keepBest = (): void => {
    best.sort((left, right) => scoreAt(right) - scoreAt(left) || left - right);
    best.length = Math.min(best.length, limit);
  };
  for (const { start, end } of ranges) {
    for (let rank = start; rank < end; rank += 1) {
      // An equal score loses: ranks ascend.
      if (!(scoreAt(rank) > threshold)) continue;
      best.push(rank);
      if (best.length < 4 * limit) continue;
      keepBest();
      threshold = scoreAt(best.at(-1) ?? rank);
    }
  }
  keepBest();
  return best;
};
