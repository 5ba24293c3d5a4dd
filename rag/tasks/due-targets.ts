import type { AnsweringParts } from '../answer/answering-parts.ts';
import type { Proposal } from '../answer/proposed-answer.ts';
import { listAskedTasks } from '../task-query/list-asked-tasks.ts';
import { NO_CONDITIONS } from '../task-query/task-conditions.ts';

/** A question about what is to be reached: 目标、指标、要见的账、干到什么程度. */
const TARGET_WORDS = /目标|指标|任务|账|要(?:见|达|完成|实现|做到)|干到|达到|哪些|多少/u;
/** 2025年底前要完成的指标: of all documents, when none is named. */
const ALL_TARGETS =
  /(?:20\d\d)\s*年.{0,10}(?:指标|目标)|(?:指标|目标).{0,6}(?:20\d\d)\s*年.{0,4}(?:哪些|有啥|有什么|清单)/u;
/** The years of a document's number are taken out before. */
const YEAR = /(20\d\d)\s*年?/u;

/**
 * What the documents asked about want reached by the end of the year the question names, complete and in document
 * order, from targets whose own sentence gives that year. Null when the question is not of that kind or nothing is due.
 */
export const dueTargets = async (parts: AnsweringParts): Promise<Proposal | null> => {
  const { query } = parts;
  const year = YEAR.exec(query.subject)?.[1];
  if (year === undefined || !TARGET_WORDS.test(query.text)) return null;
  const named = query.scope.kind === 'named' && query.asks.has('list');
  if (!named && !ALL_TARGETS.test(query.text)) return null;
  const window = { from: `${year}-01-01`, to: `${year}-12-31` };
  const list = await listAskedTasks(parts, { ...NO_CONDITIONS, window }, 'figures');
  return list.kind === 'refusal' ? null : list;
};
