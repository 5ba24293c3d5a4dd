import type { PolicyStore, QueryTerm, ScoredPassage } from '#store';
import { nearestTerms } from './nearest-terms.ts';

/** All measured in docs/decisions/2026-11-22-lexical-lane.md. */
const LOOKED_AT = 20;
const WINDOW = 40;
const SHARE = 0.2;

const SINGLE_HAN = /^\p{Script=Han}$/u;

/**
 * Lets passages whose words of the question stand close together move up among the best `LOOKED_AT`: BM25 alone does
 * not see whether they stand in one sentence or all over the text.
 */
export const favourNearTerms = async (
  store: Pick<PolicyStore, 'documentFrequencies' | 'passagesById' | 'statistics'>,
  terms: readonly QueryTerm[],
  found: readonly ScoredPassage[],
): Promise<readonly ScoredPassage[]> => {
  const best = found[0]?.score ?? 0;
  const counted = await countedTerms(store, terms);
  const passages = await store.passagesById(found.slice(0, LOOKED_AT).map(({ passageId }) => passageId));
  const nearness = new Map(
    passages.map(({ id, content }) => [id, nearestTerms(content.text, counted, WINDOW)] as const),
  );
  return found
    .map(({ passageId, score }) => ({ passageId, score: score + SHARE * best * (nearness.get(passageId) ?? 0) }))
    .sort((left, right) => right.score - left.score);
};

/** Rare terms count more; single characters stand near each other everywhere. */
const countedTerms = async (
  store: Pick<PolicyStore, 'documentFrequencies' | 'statistics'>,
  terms: readonly QueryTerm[],
): Promise<readonly QueryTerm[]> => {
  const wanted = terms.filter(({ term }) => !SINGLE_HAN.test(term));
  const frequencies = await store.documentFrequencies(wanted.map(({ term }) => term));
  const { passages } = await store.statistics();
  return wanted.flatMap(({ term, weight }) => {
    const frequency = frequencies.get(term);
    if (frequency === undefined) return [];
    return { term, weight: weight * Math.log(1 + (passages - frequency + 0.5) / (frequency + 0.5)) };
  });
};
