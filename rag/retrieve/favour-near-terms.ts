import type { PolicyStore, ScoredPassage } from '#store';
import { type CountedTerm, nearestTerms } from './nearest-terms.ts';

/** All measured in docs/decisions/2026-11-22-lexical-lane.md. */
const LOOKED_AT = 20;
const WINDOW = 40;
const SHARE = 0.2;

/**
 * Lets passages whose words of the question stand close together move up among the best `LOOKED_AT`: BM25 alone does
 * not see whether they stand in one sentence or all over the text.
 */
export const favourNearTerms = async (
  store: Pick<PolicyStore, 'passagesById'>,
  counted: readonly CountedTerm[],
  found: readonly ScoredPassage[],
): Promise<readonly ScoredPassage[]> => {
  const best = found[0]?.score ?? 0;
  const passages = await store.passagesById(found.slice(0, LOOKED_AT).map(({ passageId }) => passageId));
  const nearness = new Map(
    passages.map(({ id, content }) => [id, nearestTerms(content.text, counted, WINDOW)] as const),
  );
  return found
    .map(({ passageId, score }) => ({ passageId, score: score + SHARE * best * (nearness.get(passageId) ?? 0) }))
    .sort((left, right) => right.score - left.score);
};
