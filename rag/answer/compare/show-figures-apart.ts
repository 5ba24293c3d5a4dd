import type { AnsweringParts } from '../answering-parts.ts';
import type { ProposedAnswer } from '../proposed-answer.ts';
import type { Operation } from './asked-operation.ts';
import { operandsOfQuestion } from './operands-of-question.ts';
import { quoteOperands } from './quote-operands.ts';

/** What is said first, by what the question wanted worked out. */
const NOT_DONE: Readonly<Record<Operation, string>> = {
  sum: '不能直接相加',
  same: '不能直接比较',
  difference: '未作计算',
  ratio: '未作计算',
};

/** Shows the two figures that a question wants worked out and says why they are not; null when there is no such reason. */
export const showFiguresApart = async (parts: AnsweringParts): Promise<ProposedAnswer | null> => {
  const asked = await operandsOfQuestion(parts);
  if (!asked || asked.operands.obstacle === null) return null;
  const [ours, theirs] = [asked.operands.left, asked.operands.right].map(({ evidence }) => evidence.found.passage);
  // Of two documents with several figures each, the sentences that fit each other are the better choice.
  if (asked.operands.obstacle.doubtful && ours?.documentId !== theirs?.documentId) return null;
  const claims = await quoteOperands(parts, asked.operands);
  if (claims.length === 0) return null;
  const lead = `${NOT_DONE[asked.operation]}（${asked.operands.obstacle.reason}），原文分别是：`;
  return { kind: 'answer', claims, support: [], notes: [], items: [], lead };
};
