import { chinaDay } from '#core/china-day.ts';
import type { Clock } from '#core/clock.ts';
import type { Logger } from '#core/logger.ts';
import { inverseFrequency } from '#core/text/inverse-frequency.ts';
import type { UnitAlias } from '#core/units/unit-alias.ts';
import type { PolicyStore } from '#store';
import { answerQuestion } from './answer/answer-question.ts';
import type { AnsweringParts } from './answer/answering-parts.ts';
import { applicableNotes } from './answer/applicable-notes.ts';
import { createDocumentReader, type DocumentReader } from './answer/document-reader.ts';
import type { Proposal } from './answer/proposed-answer.ts';
import { rankSentences } from './answer/rank-sentences.ts';
import { refuseNotStated, refuseScreened } from './answer/refusals.ts';
import { writeAnswer, writeClarification, writeRefusal } from './answer/write-reply.ts';
import type { Assistant, FoundPassage, Question } from './assistant.ts';
import { citationsOf, passGate } from './cite/gate.ts';
import type { Note, Reply } from './reply.ts';
import { retrievePassages } from './retrieve/retrieve-passages.ts';
import { createStoreViews } from './store-views.ts';
import { readQuestion } from './understand/read-question.ts';
import { classifiedMark, screenRequest } from './understand/screen/screen-request.ts';
import { stripInjectedOrders } from './understand/screen/strip-injected-orders.ts';
import { understandQuestion } from './understand/understand-question.ts';
import { loadSynonyms } from './understand/words/load-synonyms.ts';
import type { Synonyms } from './understand/words/parse-synonyms.ts';

/** Passages an answer is read from. */
const READ_PASSAGES = 16;
/** How many more are looked at when those shown before are left out. */
const FURTHER_PASSAGES = 32;

export interface AssistantParts {
  readonly store: PolicyStore;
  readonly clock: Clock;
  readonly logger: Logger;
  /** Everyday words and their official ones; the list that comes with Wenhao when absent. */
  readonly synonyms?: Synonyms;
  /** The office's own names for units; the general rules alone when absent. */
  readonly unitAliases?: readonly UnitAlias[];
}

/** Said when orders to the assistant were left out of a message and the rest is answered. */
const NOT_DONE: Note = { kind: 'read-as', text: '消息里另有不能照办的要求，没有执行；只回答与政策文件有关的部分。' };

const NO_ALIASES: readonly UnitAlias[] = [];

const prepare = async (
  { store, clock, synonyms = loadSynonyms(), unitAliases = NO_ALIASES }: AssistantParts,
  question: Question,
): Promise<AnsweringParts> => {
  const documents = await store.documents();
  const today = chinaDay(clock);
  const query = await readQuestion(question, { store, documents, synonyms, aliases: unitAliases, today });
  const scope = query.scope.kind === 'named' ? query.scope.documents.map(({ document }) => document.id) : undefined;
  const frequency = await store.documentFrequencies(query.terms.map(({ term }) => term));
  const { passages } = await store.statistics();
  const rarity = (term: string): number => {
    const held = frequency.get(term) ?? 0;
    return held === 0 ? 0 : inverseFrequency(held, passages);
  };
  const shown = new Set(query.shown);
  const notShown = ({ passage }: FoundPassage): boolean => !shown.has(`${passage.documentId} ${passage.path}`);
  const findIn = async (documentIds: readonly string[] | undefined) => {
    const limit = READ_PASSAGES + (shown.size > 0 ? FURTHER_PASSAGES : 0);
    const near = await retrievePassages(store, {
      terms: query.terms,
      searchTerms: query.searchTerms,
      denseText: query.denseText,
      documents,
      limit,
      ...(documentIds && { documentIds }),
    });
    return near.filter(notShown).slice(0, READ_PASSAGES);
  };
  const titles = new Map(documents.map(({ document }) => [document.id, document.title]));
  const titleOf = (documentId: string): string => titles.get(documentId) ?? '';
  const found = await findIn(scope);
  return {
    query,
    store,
    documents,
    synonyms,
    aliases: unitAliases,
    reader: createDocumentReader(store),
    found,
    ranked: rankSentences(query, found, { rarity, titleOf }),
    rarity,
    rankIn: async (documentIds) => rankSentences(query, await findIn(documentIds), { rarity, titleOf }),
  };
};

/** Lets the proposal through the gate and writes what is left of it. */
const settle = async (
  proposal: Proposal,
  {
    reader,
    documents,
    query,
  }: { reader: DocumentReader; documents: AnsweringParts['documents']; query: AnsweringParts['query'] },
  logger: Logger,
): Promise<Reply> => {
  if (proposal.kind === 'refusal') return writeRefusal({ ...proposal, notes: [...query.notes, ...proposal.notes] });
  if (proposal.kind === 'clarification') return writeClarification(proposal);
  const cited = [...new Set(citationsOf(proposal).map(({ documentId }) => documentId))];
  const sources = new Map(
    await Promise.all(
      cited.map(async (documentId) => [documentId, (await reader.open(documentId)) ?? undefined] as const),
    ),
  );
  const { answer, dropped } = passGate(proposal, (documentId) => sources.get(documentId));
  for (const { verdict, claim } of dropped) logger.info({ verdict, kind: claim.kind }, 'claim-dropped');
  if (answer.claims.length === 0)
    return writeRefusal(refuseNotStated('现有文件未明确该事项，没有可核对的依据。', answer.support));
  const notes = [...query.notes, ...answer.notes, ...applicableNotes(citationsOf(answer), documents, query.asOf)];
  return writeAnswer({ ...answer, notes });
};

/** Makes the assistant of one store. It holds no state between questions. */
export const createAssistant = (parts: AssistantParts): Assistant => {
  const viewOf = createStoreViews(parts.store);
  return {
    ask: async (question) => {
      const { text, injected } = stripInjectedOrders(question.text);
      if (injected && text.length < 4) {
        const screened = screenRequest(question.text) ?? ({ rule: 'injection-only', reason: 'unsafe' } as const);
        return writeRefusal(refuseScreened(screened));
      }
      const screened = classifiedMark(question.text) ?? screenRequest(text);
      if (screened) return writeRefusal(refuseScreened(screened));
      const asked = await prepare({ ...parts, store: viewOf(question.collections) }, { ...question, text });
      const prepared = injected
        ? { ...asked, query: { ...asked.query, notes: [...asked.query.notes, NOT_DONE] } }
        : asked;
      return settle(await answerQuestion(prepared), prepared, parts.logger);
    },
    search: async (query, limit) => {
      const documents = await parts.store.documents();
      const understood = understandQuestion(
        { text: query, history: [] },
        { documents, synonyms: parts.synonyms ?? loadSynonyms(), today: chinaDay(parts.clock) },
      );
      return retrievePassages(parts.store, { ...understood, documents, limit });
    },
  };
};
