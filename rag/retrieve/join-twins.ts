import type { FoundPassage } from '../assistant.ts';

/**
 * Puts passages of the same words, in two documents or twice in one, side by side with the score of the best of them:
 * the same words are worth the same wherever they are printed, and who cites one sees that there is another.
 */
export const joinTwins = (found: readonly FoundPassage[]): readonly FoundPassage[] => {
  const twins = new Map<string, FoundPassage[]>();
  for (const one of found) {
    const words = wordsOf(one);
    const known = twins.get(words);
    if (known) known.push({ ...one, score: known[0]?.score ?? one.score });
    else twins.set(words, [one]);
  }
  return [...twins.values()].flat();
};

/** Copies of a clause differ in spaces and punctuation. A passage without words has no twin. */
const wordsOf = ({ passage }: FoundPassage): string =>
  passage.content.text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '') || passage.id;
