import { lexicalTerms } from '#core/text/lexical-terms.ts';
import type { QueryTerm } from '#store';
import type { Synonyms } from './parse-synonyms.ts';
import { questionTerms, runsWithout } from './question-terms.ts';
import { isQuestionWord, isRulingWord } from './question-words.ts';
import { stripQuestionForms } from './strip-question-forms.ts';

/** Measured in docs/decisions/2026-11-22-lexical-lane.md. */
const QUESTION_WORD_WEIGHT = 0.4;

const NO_NAMES: ReadonlySet<string> = new Set();

const saysNothing = (word: string): boolean => isQuestionWord(word) && !isRulingWord(word);

/**
 * The terms that passages are looked up by: those of `questionTerms`, the words a rule turns on (可以, 必须, 不) in full,
 * and the other words of the question with less weight; set phrases of asking are left out. Sentences are chosen by
 * `questionTerms` alone.
 */
export const searchTerms = (question: string, synonyms: Synonyms, names = NO_NAMES): readonly QueryTerm[] => {
  const weights = new Map(questionTerms(question, synonyms, names).map(({ term, weight }) => [term, weight]));
  const add = (text: string, weight: number): void => {
    for (const term of lexicalTerms(text)) weights.set(term, Math.max(weight, weights.get(term) ?? 0));
  };
  for (const run of runsWithout(saysNothing, question, names)) add(run, 1);
  add(stripQuestionForms(question.normalize('NFKC')), QUESTION_WORD_WEIGHT);
  return [...weights].map(([term, weight]) => ({ term, weight }));
};
