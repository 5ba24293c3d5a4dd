import type { IsoDate } from '#core/document.ts';
import type { Obligation } from '#core/obligation.ts';
import type { AnsweringParts } from '../answer/answering-parts.ts';
import type { ProposedAnswer } from '../answer/proposed-answer.ts';
import type { Claim } from '../cite/claim.ts';
import { citeDeadline, citeTask } from './obligation-citation.ts';

const EARLIEST = /最早|最先|头一个|第一个(?:到期|完成|交)|打头(?:的)?(?:到期|交)|首个/u;
const LATEST = /最晚|最迟|最后(?:一个|到期|完成)/u;

/** Of tasks, not of the document itself: 有效性、现行 are another question. */
const OVERDUE = /超期|逾期|过期|到期|过了?(?:时限|期限|期)/u;

interface DatedTask {
  readonly row: Obligation;
  readonly end: IsoDate;
}

const datedTasks = async ({ query, store }: AnsweringParts): Promise<readonly DatedTask[]> => {
  if (query.scope.kind !== 'named') return [];
  const rows = await store.obligations({ documentIds: query.scope.documents.map(({ document }) => document.id) });
  return rows.flatMap((row) => {
    const { end, basis, ambiguous } = row.deadline;
    return end !== null && basis === 'explicit' && !ambiguous ? [{ row, end }] : [];
  });
};

const taskClaim = async ({ row }: DatedTask, { reader }: AnsweringParts): Promise<Claim | null> => {
  const task = await citeTask(row, reader);
  const deadline = await citeDeadline(row, reader);
  if (!task || !deadline) return null;
  return { kind: 'composed', text: `${row.path}${row.title}：${row.deadline.raw}`, citations: [task, deadline] };
};

const answerOf = (lead: string, claims: readonly (Claim | null)[]): ProposedAnswer | null => {
  const sound = claims.filter((claim) => claim !== null);
  if (sound.length === 0) return null;
  const separated = sound.map((claim, index) => (index === 0 ? claim : { ...claim, text: `；${claim.text}` }));
  return { kind: 'answer', claims: separated, support: [], notes: [], items: [], lead };
};

/** The tasks with the first or last time limit of the named documents, with who has them. */
const extremeDeadline = async (parts: AnsweringParts, tasks: readonly DatedTask[], earliest: boolean) => {
  const days = tasks.map(({ end }) => end).sort();
  const day = earliest ? days[0] : days.at(-1);
  const claims: (Claim | null)[] = [];
  for (const task of tasks.filter(({ end }) => end === day)) claims.push(await taskClaim(task, parts));
  return answerOf(earliest ? '时限最早的是：' : '时限最晚的是：', claims);
};

/** How the time limits of the named documents stand on the day of the answer: 已过原定时限 is not 未完成. */
const overdueOverview = async (parts: AnsweringParts, tasks: readonly DatedTask[]) => {
  const passed = tasks.filter(({ end }) => end < parts.query.asOf);
  const ordered = [...tasks].sort((a, b) => (a.end < b.end ? -1 : 1));
  const shown = [ordered[0], ordered.at(-1)].filter((task, index, all) => task && all.indexOf(task) === index);
  const claims: (Claim | null)[] = [];
  for (const task of shown) if (task) claims.push(await taskClaim(task, parts));
  const state = passed.length === tasks.length ? '均已过原定时限' : `${passed.length}项已过原定时限`;
  const lead = `写明时限的${tasks.length}项，按${parts.query.asOf}算，${state}（是否完成文件没有写）。最早和最晚的是：`;
  return answerOf(lead, claims);
};

/** Questions about the time limits of whole documents, from the ledger; null for any other question. */
export const deadlineOverview = async (parts: AnsweringParts): Promise<ProposedAnswer | null> => {
  const { text, asks } = parts.query;
  const overdue = asks.has('overdue') && OVERDUE.test(text);
  const wants = EARLIEST.test(text) || LATEST.test(text) || overdue;
  if (!wants) return null;
  const tasks = await datedTasks(parts);
  if (tasks.length < 2) return null;
  if (EARLIEST.test(text)) return extremeDeadline(parts, tasks, true);
  if (LATEST.test(text) && /谁|哪|项/u.test(text)) return extremeDeadline(parts, tasks, false);
  return overdue ? overdueOverview(parts, tasks) : null;
};
