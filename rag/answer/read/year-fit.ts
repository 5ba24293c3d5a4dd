import type { Evidence } from '../rank-sentences.ts';
import { governingTime } from './governing-time.ts';

const YEAR = /(?<!\d)((?:19|20)\d\d)(?!\d)/gu;

const MATCH_GAIN = 0.3;
const OTHER_YEAR_LOSS = 0.6;

/** Calendar years that a text names. */
export const yearsIn = (text: string): readonly string[] => [...text.matchAll(YEAR)].flatMap((match) => match[1] ?? []);

/**
 * What the year of a sentence, its own or the one that governs it, adds to its standing when the question names a year:
 * the figure of another year is a wrong answer, however alike the wording.
 */
export const yearFit = (asked: readonly string[], evidence: Omit<Evidence, 'score'>): number => {
  if (asked.length === 0) return 0;
  const own = yearsIn(`${governingTime(evidence)?.text ?? ''}${evidence.sentence.text}`);
  if (own.length === 0) return 0;
  return own.some((year) => asked.includes(year)) ? MATCH_GAIN : -OTHER_YEAR_LOSS;
};
