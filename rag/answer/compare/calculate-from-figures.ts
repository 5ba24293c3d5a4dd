import type { Claim } from '../../cite/claim.ts';
import type { AnsweringParts } from '../answering-parts.ts';
import type { ProposedAnswer } from '../proposed-answer.ts';
import { type AskedCalculation, operandsOfQuestion } from './operands-of-question.ts';
import { namesManyParts } from './parts/asked-parts.ts';
import { quoteOperands } from './quote-operands.ts';
import { type StackingRule, stackingRule } from './stacking-rule.ts';
import { wordCalculation } from './word-calculation.ts';

const MONEY = /元/u;

/** Grants that are added up are subject to what their document says on having several. */
const ruleOnAdding = async (
  { reader }: AnsweringParts,
  { operation, operands: { left, right } }: AskedCalculation,
): Promise<StackingRule | null> => {
  const { documentId, path } = left.evidence.found.passage;
  const isMoney = MONEY.test(left.low ?? left.high ?? '') && right.evidence.found.passage.documentId === documentId;
  const document = operation === 'sum' && isMoney ? await reader.open(documentId) : null;
  return document && stackingRule(document, path);
};

/**
 * Works out what the question wants from two figures that the documents print: how far apart, how many times, together,
 * or whether they are the same. Null when the question wants nothing worked out, its two things have no figures, or the
 * figures must not be calculated with each other.
 */
export const calculateFromFigures = async (parts: AnsweringParts): Promise<ProposedAnswer | null> => {
  const asked = await operandsOfQuestion(parts);
  if (!asked || asked.operands.obstacle !== null) return null;
  if (asked.operation === 'sum' && namesManyParts(parts.query.text)) return null;
  const quotes = await quoteOperands(parts, asked.operands);
  const [left, right] = [quotes[0]?.citations.at(-1), quotes.at(-1)?.citations.at(-1)];
  const computed = left && right ? wordCalculation(asked.operands, { ...asked, citations: [left, right] }) : null;
  if (!computed) return null;
  const answer = { kind: 'answer', support: [], notes: [], items: [] } as const;
  const rule = await ruleOnAdding(parts, asked);
  if (!rule) return { ...answer, claims: [computed, ...quotes] };
  const stated: Claim = { kind: 'extract', text: rule.citation.quote, citations: [rule.citation] };
  if (rule.allowed) return { ...answer, claims: [computed, stated, ...quotes] };
  return { ...answer, claims: [stated, ...quotes], lead: '未相加，原文对同时享受另有规定：' };
};
