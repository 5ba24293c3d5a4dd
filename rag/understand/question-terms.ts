import { lexicalTerms } from '#core/text/lexical-terms.ts';
import { segmentWords } from '#core/text/segment-words.ts';
import type { QueryTerm } from '#store';
import type { Synonyms } from './load-synonyms.ts';
import { isQuestionWord } from './question-words.ts';

const SYNONYM_WEIGHT = 0.6;
const LATER_SYNONYM_LOSS = 0.25;
const LONGEST_ENTRY = 6;

/** Figures and Latin terms with their joints: 1.5%, 1+10, R&D. The segmenter would take them apart. */
const FIGURE_OR_LATIN = /([A-Za-z\d]+(?:[.+&-][A-Za-z\d]+)*[%‰]?)/u;

const wordsOf = (text: string): readonly string[] =>
  text.split(FIGURE_OR_LATIN).flatMap((part) => (FIGURE_OR_LATIN.test(part) ? [part] : segmentWords(part)));

/** The runs of words a question is about, question words left out: `县里会给企业什么奖励` → `县里`, `企业`, `奖励`. */
export const subjectRuns = (question: string): readonly string[] => {
  const runs: string[] = [];
  let run = '';
  for (const word of wordsOf(question.normalize('NFKC'))) {
    if (isQuestionWord(word)) {
      if (run !== '') runs.push(run);
      run = '';
    } else {
      run += word;
    }
  }
  return run === '' ? runs : [...runs, run];
};

/** Official words for the everyday words that occur in the text, longest entries first, overlaps left out. */
export const synonymsIn = (text: string, synonyms: Synonyms): readonly (readonly string[])[] => {
  const found: (readonly string[])[] = [];
  let at = 0;
  while (at < text.length) {
    let step = 1;
    for (let length = Math.min(LONGEST_ENTRY, text.length - at); length >= 1; length -= 1) {
      const official = synonyms.get(text.slice(at, at + length));
      if (official === undefined) continue;
      found.push(official);
      step = length;
      break;
    }
    at += step;
  }
  return found;
};

/** Official words for roles and for time limits: they are the ask, and stand in passages of every subject. */
const ASK_WORD =
  /(?:单位|部门|机关|主体)$|^(?:牵头|召集人|总召集人|负责人|责任人|职责|职责分工|时限|期限|完成时限|时间要求|底前)$/u;

const addTerms = (into: Map<string, number>, text: string, weight: number): void => {
  for (const term of new Set(lexicalTerms(text))) into.set(term, Math.max(into.get(term) ?? 0, weight));
};

/** Weighted lexical terms of a question: its subject in full, official words for its everyday ones with less weight. */
export const questionTerms = (question: string, synonyms: Synonyms): readonly QueryTerm[] => {
  const weights = new Map<string, number>();
  for (const run of subjectRuns(question)) addTerms(weights, run, 1);
  for (const official of synonymsIn(question, synonyms)) {
    official.forEach((word, rank) => {
      if (ASK_WORD.test(word)) return;
      addTerms(weights, word, SYNONYM_WEIGHT / (1 + rank * LATER_SYNONYM_LOSS));
    });
  }
  return [...weights].map(([term, weight]) => ({ term, weight }));
};
