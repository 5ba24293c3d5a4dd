import type { IsoDate } from '#core/document.ts';
import type { UnitAlias } from '#core/units/unit-alias.ts';
import type { PolicyStore, StoredDocument } from '#store';
import type { Question } from '../assistant.ts';
import { readAbbreviations } from './abbreviations/read-abbreviations.ts';
import { conversationBefore } from './conversation/conversation-before.ts';
import { isSameTopic } from './conversation/is-same-topic.ts';
import { rewriteTurn } from './conversation/rewrite-turn.ts';
import type { CorpusLexicon } from './lexicon/corpus-lexicon.ts';
import { readLexicon } from './lexicon/read-lexicon.ts';
import type { Query } from './query.ts';
import { settleNumber } from './scope/settle-number.ts';
import { settleSeries } from './scope/settle-series.ts';
import { correctSlips } from './slips/correct-slips.ts';
import { type PlacedQuestion, understandQuestion } from './understand-question.ts';
import type { Synonyms } from './words/parse-synonyms.ts';
import { questionTerms } from './words/question-terms.ts';

export interface ReadingParts {
  readonly store: PolicyStore;
  readonly documents: readonly StoredDocument[];
  readonly synonyms: Synonyms;
  readonly aliases: readonly UnitAlias[];
  readonly today: IsoDate;
}

/** Completes a question from its conversation; a subject that the old documents do not know leaves them behind. */
const placeQuestion = async (
  { text, history }: Question,
  { store, documents, synonyms }: ReadingParts,
  { names }: CorpusLexicon,
): Promise<PlacedQuestion> => {
  const before = conversationBefore(history, { documents, names });
  if (before === null) return { text, own: text, documents: null, manner: 'own', before: null };
  const standalone = rewriteTurn(text, before, names);
  if (standalone.manner !== 'leaning' || standalone.documents === null) return { ...standalone, before };
  const same =
    standalone.documents.length === 0 ||
    (await isSameTopic(questionTerms(text, synonyms, names), standalone.documents, store));
  return same ? { ...standalone, before } : { text, own: text, documents: null, manner: 'own', before };
};

/** Turns a question and its conversation into a query; slips and short forms are read by the held documents' own terms. */
export const readQuestion = async (question: Question, parts: ReadingParts): Promise<Query> => {
  const { store, documents, synonyms, aliases, today } = parts;
  const lexicon = await readLexicon({ store, documents, aliases });
  const { text, slips } = await correctSlips(question.text, { store, lexicon, synonyms });
  const placed = await placeQuestion({ ...question, text }, parts, lexicon);
  const abbreviations = await readAbbreviations(placed.own, { store, lexicon, synonyms });
  const query = understandQuestion(
    { ...question, text },
    { documents, synonyms, today, lexicon, slips, abbreviations, placed },
  );
  return settleNumber(settleSeries(query), store);
};
