import type { IsoDate } from '#core/document.ts';
import type { UnitAlias } from '#core/units/unit-alias.ts';
import type { PolicyStore, StoredDocument } from '#store';
import type { Question } from '../assistant.ts';
import { readLexicon } from './lexicon/read-lexicon.ts';
import type { Synonyms } from './load-synonyms.ts';
import type { Query } from './query.ts';
import { correctSlips } from './slips/correct-slips.ts';
import { understandQuestion } from './understand-question.ts';

export interface ReadingParts {
  readonly store: PolicyStore;
  readonly documents: readonly StoredDocument[];
  readonly synonyms: Synonyms;
  readonly aliases: readonly UnitAlias[];
  readonly today: IsoDate;
}

/** Turns a question and its conversation into a query, slips put right after the held documents' own terms. */
export const readQuestion = async (
  question: Question,
  { store, documents, synonyms, aliases, today }: ReadingParts,
): Promise<Query> => {
  const lexicon = await readLexicon({ store, documents, aliases });
  const { text, slips } = await correctSlips(question.text, { store, lexicon, synonyms });
  return understandQuestion({ ...question, text }, { documents, synonyms, today, lexicon, slips });
};
