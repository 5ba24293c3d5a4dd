import { lexicalTerms } from '#core/text/lexical-terms.ts';
import type { Note } from '../reply.ts';
import type { AnsweringParts } from './answering-parts.ts';
import type { Evidence } from './rank-sentences.ts';

/** Below this share of the question's own words the evidence may speak of something else; right and wrong lie together. */
const WEAK_BELOW = 0.2;

/** Rarity of a word that no document holds: that of the rarest ones held. */
const UNHELD = 6;

const WEAK: Note = { kind: 'weak-match', text: '问法与原文用词相差较远，请核对这是不是所问的事项' };

/** A warning when the best evidence shares few of the question's words; none when it shares enough of them. */
export const weakMatchNotes = ({ query, rarity }: AnsweringParts, best: Evidence | undefined): readonly Note[] => {
  if (!best) return [];
  const held = new Set(lexicalTerms(`${best.found.passage.headings.join(' ')} ${best.sentence.text}`));
  const terms = query.terms.filter(({ term }) => [...term].length > 1);
  const weigh = (chosen: typeof terms): number =>
    chosen.reduce((sum, { term, weight }) => sum + weight * (rarity(term) || UNHELD), 0);
  const total = weigh(terms);
  return total > 0 && weigh(terms.filter(({ term }) => held.has(term))) / total < WEAK_BELOW ? [WEAK] : [];
};
