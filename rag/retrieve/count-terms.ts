import { inverseFrequency } from '#core/text/inverse-frequency.ts';
import type { PolicyStore, QueryTerm } from '#store';
import type { CountedTerm } from './nearest-terms.ts';

const SINGLE_HAN = /^\p{Script=Han}$/u;

/**
 * The terms of a question that held passages know, weighed by how rare they are. Single characters are left out: they
 * stand near each other, and in titles, everywhere.
 */
export const countTerms = async (
  store: Pick<PolicyStore, 'documentFrequencies' | 'statistics'>,
  terms: readonly QueryTerm[],
): Promise<readonly CountedTerm[]> => {
  const wanted = terms.filter(({ term }) => !SINGLE_HAN.test(term));
  const frequencies = await store.documentFrequencies(wanted.map(({ term }) => term));
  const { passages } = await store.statistics();
  return wanted.flatMap(({ term, weight }) => {
    const frequency = frequencies.get(term);
    if (frequency === undefined) return [];
    return { term, weight: weight * inverseFrequency(frequency, passages) };
  });
};
