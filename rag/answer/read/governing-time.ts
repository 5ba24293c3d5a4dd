import type { MappedText } from '#core/mapped-text.ts';
import type { Evidence } from '../rank-sentences.ts';
import { splitClauses, splitSentences } from './split-sentences.ts';

/** A clause that sets the time for what follows it: 到2025年，…; 2027年底前，…; 通过三年努力，…. */
const TIME_CLAUSE =
  /^(?:.{0,12}?)(?:到|至|力争到?|通过)?\s*(?:(?:19|20)\d\d\s*年(?:底)?前?|[三五]年(?:努力|内)?)(?:底前|末|内)?\s*[，,]$/u;
const HAS_YEAR = /(?:19|20)\d\d\s*年|“?十[三四五六]五”?/u;
const FIGURE = /\d/u;

/**
 * The time clause of an earlier sentence of the passage that still governs this one: a target without its year is half
 * an answer. Null when the sentence has a year of its own, holds no figure, or nothing before it sets a time.
 */
export const governingTime = ({ found, sentence, position }: Omit<Evidence, 'score'>): MappedText | null => {
  if (HAS_YEAR.test(sentence.text) || !FIGURE.test(sentence.text)) return null;
  const before = splitSentences(found.passage.content).slice(0, position);
  const paragraph = found.passage.content.text.split('\n').find((line) => line.includes(sentence.text)) ?? '';
  for (const earlier of before.toReversed()) {
    // A new paragraph is a new thought: its time is its own.
    if (!paragraph.includes(earlier.text)) return null;
    const clause = splitClauses(earlier).find(({ text }) => TIME_CLAUSE.test(text));
    if (clause) return clause;
    if (HAS_YEAR.test(earlier.text)) return null;
  }
  return null;
};
