import { lexicalTerms } from '#core/text/lexical-terms.ts';
import type { QueryTerm } from '#store';
import type { Rarity } from './rank-sentences.ts';

/** Rarity of a word that no document holds: that of the rarest ones held. */
const UNHELD = 6;

/**
 * How much of a question's own words, weighed by rarity, a text holds, 0 to 1. Single characters are left out: they
 * stand everywhere. 1 for a question that has no words of its own.
 */
export const matchedShare = (terms: readonly QueryTerm[], text: string, rarity: Rarity): number => {
  const held = new Set(lexicalTerms(text));
  const words = terms.filter(({ term }) => [...term].length > 1);
  const weigh = (chosen: typeof words): number =>
    chosen.reduce((sum, { term, weight }) => sum + weight * (rarity(term) || UNHELD), 0);
  const total = weigh(words);
  return total > 0 ? weigh(words.filter(({ term }) => held.has(term))) / total : 1;
};
