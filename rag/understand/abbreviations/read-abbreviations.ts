import { lexicalTerms } from '#core/text/lexical-terms.ts';
import type { PolicyStore, QueryTerm } from '#store';
import type { Note } from '../../reply.ts';
import type { CorpusLexicon } from '../lexicon/corpus-lexicon.ts';
import { hanPairs } from '../slips/find-slips.ts';
import type { Synonyms } from '../words/parse-synonyms.ts';
import { type Abbreviation, findAbbreviations } from './find-abbreviations.ts';

const WEIGHT = 0.6;

/** The short forms of a question that neither the word list nor the held documents know, each with what it stands for. */
export const readAbbreviations = async (
  question: string,
  {
    store,
    lexicon,
    synonyms,
  }: {
    readonly store: Pick<PolicyStore, 'documentFrequencies'>;
    readonly lexicon: CorpusLexicon;
    readonly synonyms: Synonyms;
  },
): Promise<readonly Abbreviation[]> => {
  const frequencies = await store.documentFrequencies(hanPairs(question));
  const frequencyOf = (short: string): number => Math.min(...hanPairs(short).map((pair) => frequencies.get(pair) ?? 0));
  return findAbbreviations(question, frequencyOf, lexicon.terms).filter(({ short }) => !synonyms.has(short));
};

/** What is searched for short forms: the term in full, and the short form as a whole. */
export const abbreviationTerms = (abbreviations: readonly Abbreviation[]): readonly QueryTerm[] =>
  abbreviations
    .flatMap(({ short, meant }) => [...lexicalTerms(short), ...lexicalTerms(meant)])
    .map((term) => ({ term, weight: WEIGHT }));

/** Says aloud what a short form was read for, where no document prints it and the answer hangs on that reading. */
export const abbreviationNotes = (abbreviations: readonly Abbreviation[]): readonly Note[] =>
  abbreviations
    .filter(({ isPrinted }) => !isPrinted)
    .map(({ short, meant }) => ({ kind: 'read-as', text: `按“${meant}”理解（原文无“${short}”）` }));
