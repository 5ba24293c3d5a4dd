import type { Note } from '../reply.ts';
import type { AnsweringParts } from './answering-parts.ts';
import { matchedShare } from './matched-share.ts';
import type { Evidence } from './rank-sentences.ts';

/**
 * Below this share of the question's own words the evidence may speak of something else. It only warns: everyday
 * questions share few words with their right answers too (docs/benchmarks.md, docs/decisions).
 */
const WEAK_BELOW = 0.2;

const WEAK: Note = { kind: 'weak-match', text: '问法与原文用词相差较远，请核对这是不是所问的事项' };

/** A warning when the best evidence shares few of the question's words; none when it shares enough of them. */
export const weakMatchNotes = ({ query, rarity }: AnsweringParts, best: Evidence | undefined): readonly Note[] => {
  if (!best) return [];
  const text = `${best.found.passage.headings.join(' ')} ${best.sentence.text}`;
  return matchedShare(query.terms, text, rarity) < WEAK_BELOW ? [WEAK] : [];
};
