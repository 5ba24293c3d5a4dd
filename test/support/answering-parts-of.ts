import type { IngestedDocument } from '#store';
import type { AnsweringParts } from '../../rag/answer/answering-parts.ts';
import { createDocumentReader } from '../../rag/answer/document-reader.ts';
import type { Proposal, ProposedAnswer } from '../../rag/answer/proposed-answer.ts';
import { type GateResult, passGate } from '../../rag/cite/gate.ts';
import { understandQuestion } from '../../rag/understand/understand-question.ts';
import { notImplemented } from './not-implemented.ts';
import { storedOf, taskListStore } from './task-list-documents.ts';

/** What answering from the ledger of these documents works with, asked on `today`. Nothing is retrieved. */
export const answeringPartsOf = (
  ingested: readonly IngestedDocument[],
  text: string,
  today: string,
): AnsweringParts => {
  const store = taskListStore(ingested);
  const documents = ingested.map(storedOf);
  return {
    query: understandQuestion({ text, history: [] }, { documents, synonyms: new Map(), today }),
    store,
    documents,
    synonyms: new Map(),
    aliases: [],
    reader: createDocumentReader(store),
    found: [],
    ranked: [],
    rarity: () => 1,
    rankIn: notImplemented('rankIn'),
  };
};

/** Sends an answer through the gate, against the documents it was made from. */
export const throughGate = (proposal: Proposal | null, ingested: readonly IngestedDocument[]): GateResult => {
  if (!proposal || !isAnswer(proposal)) throw new Error(`no answer: ${JSON.stringify(proposal)}`);
  return passGate(proposal, (id) => ingested.find(({ document }) => document.id === id));
};

const isAnswer = (proposal: Proposal): proposal is ProposedAnswer =>
  proposal.kind !== 'refusal' && proposal.kind !== 'clarification';
