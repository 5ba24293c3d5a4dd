import { segmentWords } from '#core/text/segment-words.ts';
import { isQuestionWord } from '../words/question-words.ts';

/** What a store says in its own words, as raw material of a lexicon. */
export interface LexiconSource {
  /** Names of bodies, in full and short. */
  readonly units: readonly string[];
  readonly titles: readonly string[];
  readonly headings: readonly string[];
  readonly texts: readonly string[];
}

/** A term of the held documents. Names are never taken apart; plain words are only what other words are compared with. */
export interface CorpusTerm {
  readonly text: string;
  readonly count: number;
  readonly isName: boolean;
}

const HAN_RUN = /\p{Script=Han}+/gu;
const HAN_ONLY = /^\p{Script=Han}+$/u;
/** “一件事”, 《…办法》: what the documents themselves set apart as a name. */
const QUOTED = /[“"‘《〈]([^“”"‘’《》〈〉]{2,16})[”"’》〉]/gu;
const LONGEST_NAME = 12;
const SHORTEST_HEADING = 3;
const LONGEST_HEADING = 8;
/** Pairs of characters, words the dictionary does not know and neighbouring words are told from chance by coming back. */
const OFTEN = 3;
const DICTIONARY_WORD = 3;
const LONGEST_COLLOCATION = 6;
const LONGEST_NEW_WORD = 4;

const isNameText = (text: string): boolean => HAN_ONLY.test(text) && text.length >= 2 && text.length <= LONGEST_NAME;

const add = (counts: Map<string, number>, text: string): void => {
  counts.set(text, (counts.get(text) ?? 0) + 1);
};

/** Single characters in a row are a word that the dictionary does not know, a place name for one. */
const addNewWords = (counts: Map<string, number>, singles: readonly string[]): void => {
  for (let start = 0; start < singles.length; start += 1) {
    for (let length = 2; length <= LONGEST_NEW_WORD && start + length <= singles.length; length += 1)
      add(counts, singles.slice(start, start + length).join(''));
  }
};

/** Occurrences of what may be terms: by the dictionary, or by standing together again and again. */
interface Counts {
  readonly words: Map<string, number>;
  readonly together: Map<string, number>;
}

const addWord = ({ words, together }: Counts, word: string, before: string): void => {
  if (word.length > LONGEST_NAME) return;
  add(words, word);
  if (before !== '' && before.length + word.length <= LONGEST_COLLOCATION) add(together, before + word);
};

const addWords = (counts: Counts, text: string): void => {
  for (const [run] of text.matchAll(HAN_RUN)) {
    let singles: string[] = [];
    let before = '';
    for (const word of segmentWords(run)) {
      if (word.length === 1 && !isQuestionWord(word)) {
        singles.push(word);
        before = '';
        continue;
      }
      addNewWords(counts.together, singles);
      singles = [];
      if (word.length > 1) addWord(counts, word, before);
      before = word.length > 1 ? word : '';
    }
    addNewWords(counts.together, singles);
  }
};

/** Names: of bodies, of short headings, and what stands in quotation marks; with how often each is set apart. */
export const collectNames = ({ units, titles, headings, texts }: LexiconSource): ReadonlyMap<string, number> => {
  const names = new Map<string, number>();
  for (const unit of units) if (isNameText(unit)) add(names, unit);
  for (const heading of headings) {
    if (heading.length >= SHORTEST_HEADING && heading.length <= LONGEST_HEADING && isNameText(heading))
      add(names, heading);
  }
  for (const text of [...titles, ...headings, ...texts]) {
    for (const [, quoted = ''] of text.matchAll(QUOTED)) if (isNameText(quoted)) add(names, quoted);
  }
  return names;
};

/** The terms of the held documents: names (bodies, short headings, what stands in quotes), and words that come back. */
export const collectTerms = (source: LexiconSource): readonly CorpusTerm[] => {
  const names = collectNames(source);
  const { words, together }: Counts = { words: new Map(), together: new Map() };
  for (const text of [...source.titles, ...source.headings, ...source.texts]) addWords({ words, together }, text);
  const terms = new Map<string, CorpusTerm>();
  for (const [text, count] of together) if (count >= OFTEN) terms.set(text, { text, count, isName: false });
  for (const [text, count] of words) {
    if (count >= OFTEN || text.length >= DICTIONARY_WORD) terms.set(text, { text, count, isName: false });
  }
  for (const [text, count] of names) terms.set(text, { text, count: count + (words.get(text) ?? 0), isName: true });
  return [...terms.values()];
};
