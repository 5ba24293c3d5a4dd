import { findDates } from '#core/dates.ts';
import type { IsoDate } from '#core/document.ts';
import { findUnits } from '#core/units/find-units.ts';
import type { AnsweringParts } from '../answer/answering-parts.ts';
import type { Proposal } from '../answer/proposed-answer.ts';
import { refuseNotStated } from '../answer/refusals.ts';
import { countRows, type ListRow, type ListTotal, proposeList } from '../cite/proposed-list.ts';
import type { Note, ReplyItem } from '../reply.ts';
import { askedRoles, asksForSoleUnits } from '../tasks/asked-roles.ts';
import { obligationPath } from '../tasks/obligation-citation.ts';
import { withoutDocumentNumbers } from '../understand/scope/resolve-scope.ts';
import type { CitedTask } from './cite-tasks.ts';
import { documentOfRequest } from './document-of-request.ts';
import { type GatheredTasks, gatherTasks } from './gather-tasks.ts';
import type { TaskFilter } from './select-tasks.ts';
import { taskClaim } from './task-claim.ts';
import { asksForTaskList } from './task-list-request.ts';
import { timeStateOf } from './task-remarks.ts';
import { taskTotals } from './task-totals.ts';

/** 2025年底前要完成的任务清单: the days up to that one. */
const dueIn = ({ query, documents }: AnsweringParts): Pick<TaskFilter, 'due'> => {
  const dates = findDates(withoutDocumentNumbers(query.text, documents));
  const end = dates.find(({ kind, ambiguous }) => kind === 'deadline' && !ambiguous)?.end ?? null;
  return end === null ? {} : { due: { from: null, to: end } };
};

const filterOf = (parts: AnsweringParts): TaskFilter => {
  const { query } = parts;
  return {
    unitNames: [query.text],
    scope: query.scope.kind === 'named' ? query.scope.documents : null,
    roles: askedRoles(query.text),
    soleOnly: asksForSoleUnits(query.text),
    ...dueIn(parts),
  };
};

/** The tasks asked for; null when the request names neither a unit nor a document, or a unit that no document names. */
const gatherAsked = async (parts: AnsweringParts): Promise<GatheredTasks | null> => {
  const filter = filterOf(parts);
  const ofUnit = await gatherTasks(parts, filter, parts.reader);
  if (ofUnit.units) return ofUnit;
  if (findUnits(parts.query.text).length > 0) return null;
  const named = filter.scope === null ? documentOfRequest(parts.query.text, parts.documents) : null;
  const scope = named ? [named] : filter.scope;
  return scope && gatherTasks(parts, { ...filter, scope, unitNames: [] }, parts.reader);
};

const rowItem = ({ main, part, document }: CitedTask): ReplyItem => ({
  title: main.title,
  documentId: document.id,
  documentNumber: document.documentNumber,
  indexNumber: document.indexNumber,
  path: obligationPath(main),
  role: part?.role ?? null,
});

const notesOn = ({ tasks, units, dropped, undated }: GatheredTasks, asOf: string): readonly Note[] => {
  const passed = tasks.filter((task) => timeStateOf(task, asOf) === 'passed').length;
  const ruled = tasks.some(({ leadRule }) => leadRule !== null);
  const added = tasks.some(({ blanketClause }) => blanketClause !== null);
  const left = dropped.length + undated;
  return [
    ...(units?.notes ?? []),
    ...(passed > 0
      ? [{ kind: 'deadline-passed', text: `${passed}项已过原定时限，是否完成由责任单位填报` } as const]
      : []),
    ...(ruled ? [{ kind: 'names-as-printed', text: '牵头单位按文件“列第一位”的规则' } as const] : []),
    ...(added ? [{ kind: 'names-as-printed', text: '部分单位按文件的总括条款列入' } as const] : []),
    ...(left > 0 ? [{ kind: 'source-defect', text: `另有${left}项无法核对或没有日期，未列入` } as const] : []),
  ];
};

interface TaskRow extends ListRow {
  readonly task: CitedTask;
}

interface ListContext {
  readonly gathered: GatheredTasks;
  readonly owner: string;
  readonly asOf: IsoDate;
}

/** Totals and remarks of the tasks that passed the gate. */
const totalOf = (passed: readonly TaskRow[], { gathered, owner, asOf }: ListContext): ListTotal => {
  const tasks = passed.map(({ task }) => task);
  const { text, counts } = taskTotals(tasks, asOf);
  const count = (counted: readonly CitedTask[]) => countRows(passed.filter(({ task }) => counted.includes(task)));
  return {
    text: `${owner}${text}`,
    calculations: [...counts.tasks.map(count), { kind: 'count', result: counts.units.length, of: counts.units }],
    given: [owner, asOf],
    notes: notesOn({ ...gathered, tasks }, asOf),
  };
};

/**
 * Answers a request for a task list (按某文件给某单位列任务清单, 做个任务分解表) with a draft that reads on a phone: one
 * block a task instead of a table, complete, each with its source. Null for any other question.
 */
export const answerTaskListRequest = async (parts: AnsweringParts): Promise<Proposal | null> => {
  const { query, documents } = parts;
  if (!asksForTaskList(query.text)) return null;
  const gathered = await gatherAsked(parts);
  if (!gathered) return null;
  const owner = gathered.units?.canonicals.join('、') ?? '';
  const rows: TaskRow[] = [];
  for (const task of gathered.tasks) {
    const claim = await taskClaim(task, parts.reader);
    if (claim) rows.push({ claim, item: rowItem(task), task });
  }
  if (rows.length === 0) {
    const within = query.scope.kind === 'named' ? query.scope.documents.length : documents.length;
    return refuseNotStated(`在${within}份文件中没有找到${owner}符合条件的任务。`, []);
  }
  return {
    kind: 'draft',
    claims: [],
    list: proposeList(rows, (passed) => totalOf(passed, { gathered, owner, asOf: query.asOf })),
    support: [],
    notes: [],
    items: [],
    lead: '任务清单（草稿，待审核；进展、状态【待填报】）：\n',
  };
};
