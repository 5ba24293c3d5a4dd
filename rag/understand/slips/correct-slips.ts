import type { PolicyStore } from '#store';
import type { Note } from '../../reply.ts';
import type { CorpusLexicon } from '../lexicon/corpus-lexicon.ts';
import { LONGEST_EVERYDAY_WORD, type Synonyms } from '../words/parse-synonyms.ts';
import { findSlips, hanPairs, type Slip } from './find-slips.ts';

/** A question with its slips put right, and what was put right. */
export interface CorrectedQuestion {
  readonly text: string;
  readonly slips: readonly Slip[];
}

/** Pairs inside everyday words of the word list: such words are known, whether or not a document prints them. */
const everydayPairs = (text: string, synonyms: Synonyms): ReadonlySet<string> => {
  const pairs = new Set<string>();
  for (let start = 0; start < text.length; start += 1) {
    for (let length = 2; length <= LONGEST_EVERYDAY_WORD; length += 1) {
      const entry = text.slice(start, start + length);
      if (synonyms.has(entry)) for (const pair of hanPairs(entry)) pairs.add(pair);
    }
  }
  return pairs;
};

const replaced = (text: string, slips: readonly Slip[]): string =>
  slips.toReversed().reduce((whole, { start, end, meant }) => whole.slice(0, start) + meant + whole.slice(end), text);

/** A slip hides the one beside it, so that a corrected text is looked at again. */
const MOST_ROUNDS = 3;

interface Reading {
  readonly store: Pick<PolicyStore, 'documentFrequencies'>;
  readonly lexicon: CorpusLexicon;
  readonly synonyms: Synonyms;
}

/** Pairs that no held passage has and no term and no everyday word; the terms are read only where there may be some. */
const strangePairs = async (text: string, { store, lexicon, synonyms }: Reading): Promise<ReadonlySet<string>> => {
  const pairs = hanPairs(text);
  const held = await store.documentFrequencies(pairs);
  const everyday = everydayPairs(text, synonyms);
  const unknown = pairs.filter((pair) => !held.has(pair) && !everyday.has(pair));
  if (unknown.length === 0) return new Set();
  return new Set(unknown.filter((pair) => !lexicon.terms().pairs.has(pair)));
};

/** Puts slips of sound and shape right after the held documents' own terms; both spellings are to be searched. */
export const correctSlips = async (typed: string, reading: Reading): Promise<CorrectedQuestion> => {
  const all: Slip[] = [];
  let text = typed;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const strange = await strangePairs(text, reading);
    const slips = strange.size > 0 ? findSlips(text, reading.lexicon.terms(), (pair) => !strange.has(pair)) : [];
    if (slips.length === 0) break;
    all.push(...slips);
    text = replaced(text, slips);
  }
  return { text, slips: all };
};

/** Says aloud what was read for what. */
export const slipNotes = (slips: readonly Slip[]): readonly Note[] =>
  slips.map(({ typed, meant }) => ({ kind: 'read-as', text: `按“${meant}”理解（原文无“${typed}”）` }));
