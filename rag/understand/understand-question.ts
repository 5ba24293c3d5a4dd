import type { IsoDate } from '#core/document.ts';
import type { QueryTerm, StoredDocument } from '#store';
import type { Question, Turn } from '../assistant.ts';
import { detectAsks } from './detect-asks.ts';
import { type CorpusLexicon, EMPTY_LEXICON } from './lexicon/corpus-lexicon.ts';
import type { Synonyms } from './load-synonyms.ts';
import { nameHome } from './name-home.ts';
import type { DocumentScope, Query } from './query.ts';
import { questionTerms, subjectRuns } from './question-terms.ts';
import { resolveScope, withoutDocumentNumbers } from './resolve-scope.ts';
import { slipNotes } from './slips/correct-slips.ts';
import type { Slip } from './slips/find-slips.ts';

/** Words that point back at the conversation. */
const POINTS_BACK =
  /^(?:那|这|它|他|她|其|该|还|换成|再|第[一二三四五六七八九十\d]+[类条项个点])|它|他们|这(?:个|项|条|些)|那(?:个|项|条|些|都)|里头|其中/u;
/** A question with fewer subject characters than this cannot stand alone. */
const STANDS_ALONE_FROM = 6;
const PREVIOUS_QUESTION_WEIGHT = 0.45;
const PREVIOUS_ANSWER_WEIGHT = 0.35;

const lastOf = (history: readonly Turn[], role: Turn['role']): string =>
  history.findLast((turn) => turn.role === role)?.content ?? '';

const leansOnHistory = (question: string, history: readonly Turn[], scope: DocumentScope): boolean => {
  if (history.length === 0) return false;
  if (POINTS_BACK.test(question)) return true;
  const subject = subjectRuns(question).join('');
  return scope.kind !== 'named' && subject.length < STANDS_ALONE_FROM * 2;
};

const weighted = (terms: readonly QueryTerm[], factor: number): readonly QueryTerm[] =>
  terms.map(({ term, weight }) => ({ term, weight: weight * factor }));

/** Each term once, with its highest weight; order of first appearance. */
const strongest = (terms: readonly QueryTerm[]): readonly QueryTerm[] => {
  const weights = new Map<string, number>();
  for (const { term, weight } of terms) weights.set(term, Math.max(weight, weights.get(term) ?? 0));
  return [...weights].map(([term, weight]) => ({ term, weight }));
};

/** Documents the last exchange was about, when it named any. */
const scopeOfHistory = (history: readonly Turn[], documents: readonly StoredDocument[]): DocumentScope => {
  for (const turn of history.toReversed()) {
    const scope = resolveScope(turn.content, documents);
    if (scope.kind === 'named') return scope;
  }
  return { kind: 'all' };
};

export interface UnderstandingParts {
  readonly documents: readonly StoredDocument[];
  readonly synonyms: Synonyms;
  readonly today: IsoDate;
  /** The held documents' own terms; none when absent. */
  readonly lexicon?: CorpusLexicon;
  /** Slips that the question's text no longer holds. */
  readonly slips?: readonly Slip[];
}

/** Turns a question, injected orders already taken out, and its conversation into a query. Rules only, no model. */
export const understandQuestion = (
  { text, history, asOf }: Question,
  { documents, synonyms, today, lexicon = EMPTY_LEXICON, slips = [] }: UnderstandingParts,
): Query => {
  const ownScope = resolveScope(text, documents);
  const subject = nameHome(withoutDocumentNumbers(text, documents), documents);
  const followUp = leansOnHistory(text, history, ownScope);
  const previousQuestion = lastOf(history, 'user');
  const previousAnswer = lastOf(history, 'assistant');
  const termsOf = (words: string): readonly QueryTerm[] => questionTerms(words, synonyms, lexicon.names);
  const carried = followUp
    ? [
        ...weighted(questionTerms(previousQuestion, synonyms), PREVIOUS_QUESTION_WEIGHT),
        ...weighted(questionTerms(previousAnswer, synonyms), PREVIOUS_ANSWER_WEIGHT),
      ]
    : [];
  return {
    text,
    subject,
    asOf: asOf ?? today,
    scope: ownScope.kind === 'all' && followUp ? scopeOfHistory(history, documents) : ownScope,
    paths: [],
    asks: detectAsks(text),
    terms: strongest([...termsOf(subject), ...slips.flatMap(({ typed }) => termsOf(typed)), ...carried]),
    denseText: followUp ? `${previousQuestion} ${subject}` : subject,
    followUp,
    previousQuestion,
    previousAnswer,
    notes: slipNotes(slips),
  };
};
