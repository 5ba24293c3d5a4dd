import type { IsoDate } from '#core/document.ts';
import type { QueryTerm, StoredDocument } from '#store';
import type { Question } from '../assistant.ts';
import type { Note } from '../reply.ts';
import type { Abbreviation } from './abbreviations/find-abbreviations.ts';
import { abbreviationNotes, abbreviationTerms } from './abbreviations/read-abbreviations.ts';
import { conversationBefore } from './conversation/conversation-before.ts';
import { type Conversation, rewriteTurn, type StandaloneQuestion } from './conversation/rewrite-turn.ts';
import { detectAsks } from './detect-asks.ts';
import { type CorpusLexicon, EMPTY_LEXICON } from './lexicon/corpus-lexicon.ts';
import type { DocumentScope, Query } from './query.ts';
import { nameHome } from './scope/name-home.ts';
import { resolveScope, withoutDocumentNumbers } from './scope/resolve-scope.ts';
import { slipNotes } from './slips/correct-slips.ts';
import type { Slip } from './slips/find-slips.ts';
import type { Synonyms } from './words/parse-synonyms.ts';
import { questionTerms } from './words/question-terms.ts';
import { searchTerms } from './words/search-terms.ts';

const PREVIOUS_QUESTION_WEIGHT = 0.45;
const PREVIOUS_ANSWER_WEIGHT = 0.35;

const weighted = (terms: readonly QueryTerm[], factor: number): readonly QueryTerm[] =>
  terms.map(({ term, weight }) => ({ term, weight: weight * factor }));

/** Each term once, with its highest weight; order of first appearance. */
const strongest = (terms: readonly QueryTerm[]): readonly QueryTerm[] => {
  const weights = new Map<string, number>();
  for (const { term, weight } of terms) weights.set(term, Math.max(weight, weights.get(term) ?? 0));
  return [...weights].map(([term, weight]) => ({ term, weight }));
};

/** A question in its conversation. */
export interface PlacedQuestion extends StandaloneQuestion {
  readonly before: Conversation | null;
}

export interface UnderstandingParts {
  readonly documents: readonly StoredDocument[];
  readonly synonyms: Synonyms;
  readonly today: IsoDate;
  /** The held documents' own terms; none when absent. */
  readonly lexicon?: CorpusLexicon;
  /** Slips that the question's text no longer holds. */
  readonly slips?: readonly Slip[];
  /** Short forms in the question and what they stand for. */
  readonly abbreviations?: readonly Abbreviation[];
  /** The question in its conversation, where that was found out already. */
  readonly placed?: PlacedQuestion;
}

const place = ({ text, history }: Question, documents: readonly StoredDocument[]): PlacedQuestion => {
  const names: ReadonlySet<string> = new Set();
  const before = conversationBefore(history, { documents, names });
  if (before === null) return { text, own: text, documents: null, manner: 'own', before };
  return { ...rewriteTurn(text, before, names), before };
};

const named = (documents: readonly StoredDocument[] | null): DocumentScope =>
  documents && documents.length > 0 ? { kind: 'named', documents } : { kind: 'all' };

/** Documents that the words name, else those that the conversation leaves. What was asked back once is not asked again. */
const scopeOf = (
  { text, manner, documents, before }: PlacedQuestion,
  held: readonly StoredDocument[],
): DocumentScope => {
  if (manner === 'unclear' && documents) return { kind: 'ambiguous', printed: '这个文件', documents };
  if (manner === 'settled' && documents) return named(documents);
  const own = resolveScope(text, held);
  if (own.kind === 'ambiguous' && before?.reply.asksBack) return named(own.documents);
  return own.kind === 'all' ? named(documents) : own;
};

const searchedInAll = ({ manner, documents, before }: PlacedQuestion): readonly Note[] =>
  manner === 'settled' && before?.reply.asksBack && documents && documents.length > 1
    ? [{ kind: 'read-as', text: `未说明是哪一份，按${documents.length}份文件一并查找` }]
    : [];

/** More was asked for after a list that counts its own rows: there is no more of it. */
const listedAll = ({ manner, before }: PlacedQuestion): readonly Note[] => {
  if (manner !== 'more' || !before) return [];
  const count = Number(/共(\d+)[项条处个家份件]/u.exec(before.reply.statement)?.[1]);
  return count > 0 && count === before.reply.entries.length
    ? [{ kind: 'read-as', text: `上一答已经列全，共${count}项，没有遗漏` }]
    : [];
};

/** What the conversation adds to the search: the old question and the old answer, each with less weight. */
const carriedTerms = (
  { manner, before }: PlacedQuestion,
  termsOf: (words: string) => readonly QueryTerm[],
): readonly QueryTerm[] =>
  before === null || manner === 'own' || manner === 'settled' || manner === 'unclear'
    ? []
    : [
        ...weighted(termsOf(before.question), PREVIOUS_QUESTION_WEIGHT),
        ...weighted(termsOf(before.reply.statement), PREVIOUS_ANSWER_WEIGHT),
      ];

const asksOf = (own: string, { manner, before }: PlacedQuestion): Query['asks'] => {
  const asks = detectAsks(own);
  return asks.size === 0 && manner === 'leaning' && before ? detectAsks(before.question) : asks;
};

/** Turns a question, injected orders already taken out, and its conversation into a query. Rules only, no model. */
export const understandQuestion = (question: Question, parts: UnderstandingParts): Query => {
  const { documents, synonyms, today, lexicon = EMPTY_LEXICON, slips = [], abbreviations = [] } = parts;
  const placed = parts.placed ?? place(question, documents);
  const { own, manner, before } = placed;
  const subject = nameHome(withoutDocumentNumbers(own, documents), documents);
  const allTerms = (termsIn: typeof questionTerms): readonly QueryTerm[] => {
    const termsOf = (words: string): readonly QueryTerm[] => termsIn(words, synonyms, lexicon.names);
    return strongest([
      ...termsOf(subject),
      ...slips.flatMap(({ typed }) => termsOf(typed)),
      ...abbreviationTerms(abbreviations),
      ...carriedTerms(placed, termsOf),
    ]);
  };
  const followUp = manner !== 'own';
  const previousQuestion = before?.question ?? '';
  return {
    text: placed.text,
    subject,
    asOf: question.asOf ?? today,
    scope: scopeOf(placed, documents),
    paths: [],
    asks: asksOf(own, placed),
    terms: allTerms(questionTerms),
    searchTerms: allTerms(searchTerms),
    denseText: followUp && manner !== 'settled' ? `${previousQuestion} ${subject}` : subject,
    followUp,
    previousQuestion,
    previousAnswer: before?.reply.statement ?? '',
    shown: manner === 'more' ? (before?.reply.cited ?? []) : [],
    notes: [...slipNotes(slips), ...abbreviationNotes(abbreviations), ...searchedInAll(placed), ...listedAll(placed)],
  };
};
