/** How far the passages have moved on since an embedder learned from them. */
export interface FitAge {
  /** Passages it learned from, 0 before the first time. */
  readonly fittedPassages: number;
  /** Those of them that are still current. */
  readonly keptPassages: number;
  readonly currentPassages: number;
}

/** Up to here learning takes a second or two. */
const ALWAYS_UP_TO = 2_000;
/** Passages that came or went, of those learned from. */
const CHANGED_SHARE = 0.2;

/**
 * A small store learns from exactly the passages it holds, so that its vectors depend on its documents alone. In a
 * large one new passages get vectors by what was learned before, until a fifth has changed: there, vectors depend on
 * which documents came in earlier sessions too (not on their order within one).
 */
export const fitIsDue = ({ fittedPassages, keptPassages, currentPassages }: FitAge): boolean => {
  const changed = fittedPassages - keptPassages + (currentPassages - keptPassages);
  if (changed === 0) return false;
  return currentPassages <= ALWAYS_UP_TO || changed >= CHANGED_SHARE * fittedPassages;
};
