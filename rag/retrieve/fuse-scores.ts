import type { ScoredPassage } from '#store';

/** A passage's scores in both lanes; `lexical` is 0 where only its similarity brought it up. */
export interface FusedScore {
  readonly passageId: string;
  /** BM25 as a share of the best one. */
  readonly lexical: number;
  /** Similarity; those below zero count as none. */
  readonly dense: number;
  readonly score: number;
}

/**
 * Fuses scores, not ranks: `lexical / best lexical + weight × similarity` over the union of both lanes. Reciprocal-rank
 * fusion of the same lanes was worse than BM25 alone (docs/decisions/2026-11-22-dense-lane.md). Order: score, then
 * passage id.
 */
export const fuseScores = (
  lexical: readonly ScoredPassage[],
  dense: readonly ScoredPassage[],
  denseWeight: number,
): readonly FusedScore[] => {
  const best = Math.max(0, ...lexical.map(({ score }) => score));
  const lexicalOf = new Map(lexical.map(({ passageId, score }) => [passageId, best > 0 ? score / best : 0]));
  const denseOf = new Map(dense.map(({ passageId, score }) => [passageId, Math.max(0, score)]));
  const ids = new Set([...lexicalOf.keys(), ...denseOf.keys()]);
  return [...ids]
    .map((passageId) => {
      const l = lexicalOf.get(passageId) ?? 0;
      const d = denseOf.get(passageId) ?? 0;
      return { passageId, lexical: l, dense: d, score: l + denseWeight * d };
    })
    .sort((a, b) => b.score - a.score || (a.passageId < b.passageId ? -1 : 1));
};
