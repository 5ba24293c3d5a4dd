import { lexicalTerms } from '#core/text/lexical-terms.ts';
import { segmentWords } from '#core/text/segment-words.ts';
import type { QueryTerm } from '#store';
import { LONGEST_EVERYDAY_WORD, type Synonyms } from './parse-synonyms.ts';
import { isQuestionWord } from './question-words.ts';
import { readSpokenFigures } from './spoken-figures.ts';
import { stripQuestionForms } from './strip-question-forms.ts';

const SYNONYM_WEIGHT = 0.4;
const LATER_SYNONYM_LOSS = 0.25;
/** Weight of a printed figure that a spoken one may stand for. */
const FIGURE_WEIGHT = 0.7;

/** Figures and Latin terms with their joints: 1.5%, 1+10, R&D. The segmenter would take them apart. */
const FIGURE_OR_LATIN = /([A-Za-z\d]+(?:[.+&-][A-Za-z\d]+)*[%‰]?)/u;

const NO_NAMES: ReadonlySet<string> = new Set();
/** Longest name that is kept whole, in characters. */
const LONGEST_NAME = 12;

/** How many of the words from `at` on make up a name together; 1 where none begins there. */
const wordsOfName = (words: readonly string[], at: number, names: ReadonlySet<string>): number => {
  let joined = '';
  let best = 1;
  for (let end = at; end < words.length && joined.length < LONGEST_NAME; end += 1) {
    joined += words[end];
    if (end > at && names.has(joined)) best = end - at + 1;
  }
  return best;
};

/** Words of a text; a name the documents use stays one word, whatever the dictionary makes of it. */
const segmentWithNames = (text: string, names: ReadonlySet<string>): readonly string[] => {
  const words = segmentWords(text);
  const joined: string[] = [];
  for (let at = 0; at < words.length; ) {
    const length = wordsOfName(words, at, names);
    joined.push(words.slice(at, at + length).join(''));
    at += length;
  }
  return joined;
};

const wordsOf = (text: string, names: ReadonlySet<string>): readonly string[] =>
  text.split(FIGURE_OR_LATIN).flatMap((part) => (FIGURE_OR_LATIN.test(part) ? [part] : segmentWithNames(part, names)));

/** The runs of words of a question between those that are left out; set phrases of asking are always left out. */
export const runsWithout = (
  isLeftOut: (word: string) => boolean,
  question: string,
  names: ReadonlySet<string>,
): readonly string[] => {
  const runs: string[] = [];
  let run = '';
  for (const word of wordsOf(stripQuestionForms(question.normalize('NFKC')), names)) {
    if (isLeftOut(word)) {
      if (run !== '') runs.push(run);
      run = '';
    } else {
      run += word;
    }
  }
  return run === '' ? runs : [...runs, run];
};

/** Everyday words so short that they also come about where two other words meet: 一成 in 统一成立. */
const SHORT_WORD = 2;

/** Offsets at which a word of the text begins or ends. */
const wordEdges = (text: string): ReadonlySet<number> => {
  let at = 0;
  return new Set([
    0,
    ...segmentWords(text).map((word) => {
      at += word.length;
      return at;
    }),
  ]);
};

/**
 * The runs of words a question is about, question words left out: `县里会给企业什么奖励` → `县里`, `企业`, `奖励`.
 * `names` are those of the held documents, in which no question word is looked for: 高效办成一件事.
 */
export const subjectRuns = (question: string, names = NO_NAMES): readonly string[] =>
  runsWithout(isQuestionWord, question, names);

/** Official words for the everyday words that occur in the text, longest entries first, overlaps left out. */
export const synonymsIn = (text: string, synonyms: Synonyms): readonly (readonly string[])[] => {
  const found: (readonly string[])[] = [];
  const edges = wordEdges(text);
  const standsAlone = (start: number, end: number): boolean =>
    end - start > SHORT_WORD || edges.has(start) || edges.has(end);
  let at = 0;
  while (at < text.length) {
    let step = 1;
    for (let length = Math.min(LONGEST_EVERYDAY_WORD, text.length - at); length >= 1; length -= 1) {
      const official = synonyms.get(text.slice(at, at + length));
      if (official === undefined || !standsAlone(at, at + length)) continue;
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
export const questionTerms = (question: string, synonyms: Synonyms, names = NO_NAMES): readonly QueryTerm[] => {
  const weights = new Map<string, number>();
  const figures = readSpokenFigures(question);
  for (const run of subjectRuns(figures.text, names)) addTerms(weights, run, 1);
  for (const word of figures.words) addTerms(weights, word, FIGURE_WEIGHT);
  for (const official of synonymsIn(question, synonyms)) {
    official.forEach((word, rank) => {
      if (ASK_WORD.test(word)) return;
      addTerms(weights, word, SYNONYM_WEIGHT / (1 + rank * LATER_SYNONYM_LOSS));
    });
  }
  return [...weights].map(([term, weight]) => ({ term, weight }));
};
