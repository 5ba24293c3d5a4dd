import type { AnsweringParts } from '../answer/answering-parts.ts';
import type { OpenDocument } from '../answer/document-reader.ts';
import { selectTasks, type TaskSelection } from '../task-list/select-tasks.ts';
import { type SelectedTask, type StatedTask, statementsOf } from '../task-list/stated-task.ts';
import type { AskedPart } from '../tasks/asked-part.ts';
import { unitPartIn, type WantedPart } from '../tasks/unit-part.ts';
import { themeFilter } from './asked-theme.ts';
import type { TaskConditions } from './task-conditions.ts';

/** The tasks that fit, and the words by which the subject was looked for. */
export interface AskedTasks extends TaskSelection {
  readonly themeWords: readonly string[];
}

const WORK: ReadonlySet<string> = new Set(['task', 'measure', 'mechanism']);

/** A goal is no task, unless its text gives it to somebody; figures are asked of both. */
const isWork = (task: StatedTask): boolean =>
  statementsOf(task).some(({ kind, units }) => WORK.has(kind) || units.length > 0);

const openAll = async (
  { reader }: AnsweringParts,
  tasks: readonly StatedTask[],
): Promise<ReadonlyMap<string, OpenDocument>> => {
  const ids = [...new Set(tasks.map(({ main }) => main.documentId))];
  const opened = await Promise.all(ids.map((id) => reader.open(id)));
  return new Map(opened.flatMap((one) => (one ? [[one.stored.document.id, one] as const] : [])));
};

/** The task as one part of its document states it; where that part does not give the unit its share, it is none. */
const statedWithin = (task: SelectedTask, within: AskedPart['holds'], wanted: WantedPart): readonly SelectedTask[] => {
  const own = [task.main, ...task.others].filter(({ path }) => within(path));
  const main = task.part === null ? own[0] : own.find((row) => unitPartIn(row, wanted));
  if (main === undefined) return [];
  const part = task.part === null ? null : (unitPartIn(main, wanted) ?? null);
  return [{ main, others: own.filter((row) => row !== main), part }];
};

const tasksWithin = (
  tasks: readonly SelectedTask[],
  { holds, elsewhere }: AskedPart,
  wanted: WantedPart,
): readonly SelectedTask[] => {
  const found = tasks.flatMap((task) => statedWithin(task, holds, wanted));
  return found.length === 0 && elsewhere ? tasks.flatMap((task) => statedWithin(task, elsewhere, wanted)) : found;
};

/** The tasks that fit the conditions of a question: complete, by document and in its order. */
export const selectAskedTasks = async (
  parts: AnsweringParts,
  { units, roles, soleOnly, window, unstated, theme, within, withFigures }: TaskConditions,
  { goals }: { readonly goals: boolean },
): Promise<AskedTasks> => {
  const { query } = parts;
  const selected = await selectTasks(parts, {
    unitNames: [],
    ...(units && { units }),
    scope: query.scope.kind === 'named' ? query.scope.documents : null,
    roles,
    soleOnly,
    ...(window && { due: window }),
    holds: (task) =>
      (goals || isWork(task)) &&
      (unstated?.holds(task) ?? true) &&
      (!withFigures || statementsOf(task).some(({ targets }) => targets.length > 0)),
  });
  const wanted = { names: selected.units?.names ?? null, roles, soleOnly };
  const tasks = within ? tasksWithin(selected.tasks, within, wanted) : selected.tasks;
  const selection = { ...selected, tasks };
  if (theme === null) return { ...selection, themeWords: [] };
  const opened = await openAll(parts, selection.tasks);
  const { words, holds } = themeFilter(theme, selection.tasks, (id) => opened.get(id));
  return { ...selection, tasks: selection.tasks.filter(holds), themeWords: words };
};
