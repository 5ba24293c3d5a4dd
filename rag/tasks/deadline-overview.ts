import type { IsoDate } from '#core/document.ts';
import type { Obligation } from '#core/obligation.ts';
import type { AnsweringParts } from '../answer/answering-parts.ts';
import type { ProposedAnswer } from '../answer/proposed-answer.ts';
import type { Claim } from '../cite/claim.ts';
import { countRows, type ListRow, type ListTotal, proposeList } from '../cite/proposed-list.ts';
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

interface DatedRow extends ListRow {
  readonly end: IsoDate;
}

const rowsOf = async (tasks: readonly DatedTask[], parts: AnsweringParts): Promise<readonly DatedRow[]> => {
  const rows: DatedRow[] = [];
  for (const task of tasks) {
    const claim = await taskClaim(task, parts);
    if (claim) rows.push({ claim, item: null, end: task.end });
  }
  return rows;
};

/** The tasks with the first or last time limit of the named documents. */
const extremeDeadline = async (
  parts: AnsweringParts,
  tasks: readonly DatedTask[],
  earliest: boolean,
): Promise<ProposedAnswer | null> => {
  const days = tasks.map(({ end }) => end).sort();
  const day = earliest ? days[0] : days.at(-1);
  const rows = await rowsOf(
    tasks.filter(({ end }) => end === day),
    parts,
  );
  const lead = earliest ? '时限最早的是：' : '时限最晚的是：';
  return { kind: 'answer', claims: rows.map(({ claim }) => claim), support: [], notes: [], items: [], lead };
};

/** `按2026-11-22算，12项已过原定时限`: of the tasks that say when, how many are past it; 已过原定时限 is not 未完成. */
const standingOf = (rows: readonly DatedRow[], asOf: IsoDate): ListTotal => {
  const passed = rows.filter(({ end }) => end < asOf);
  const all = passed.length === rows.length;
  const state = all ? '均已过原定时限' : `${passed.length}项已过原定时限`;
  return {
    text: `写明时限的共${rows.length}项，按${asOf}算，${state}（是否完成文件没有写）。最早和最晚的是：`,
    calculations: [countRows(rows), countRows(passed)],
    given: [asOf],
  };
};

/** How the time limits of the named documents stand on the day of the answer, with the first and the last of them. */
const overdueOverview = async (parts: AnsweringParts, tasks: readonly DatedTask[]): Promise<ProposedAnswer | null> => {
  const byDay = [...tasks].sort((a, b) => a.end.localeCompare(b.end));
  const rows = await rowsOf(byDay, parts);
  const list = proposeList(rows, (passed) => standingOf(passed, parts.query.asOf));
  const said = (passed: readonly ListRow[]) => [...passed.slice(0, 1), ...passed.slice(1).slice(-1)];
  return { kind: 'answer', claims: [], list: { ...list, said }, support: [], notes: [], items: [] };
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
