import type { IsoDate } from '#core/document.ts';
import type { Recurrence } from '#core/obligation.ts';
import { comparable } from '../cite/comparable.ts';
import type { CitedTask } from './cite-tasks.ts';
import { printedTime } from './describe-deadline.ts';
import type { DueWindow } from './select-tasks.ts';
import { statementsOf } from './stated-task.ts';
import { describeTarget, taskTargets } from './task-targets.ts';

/** A day by which a task, or some of its figures, is due. */
export interface DueEntry {
  readonly task: CitedTask;
  readonly day: IsoDate;
  /** The time limit as printed. */
  readonly raw: string;
  /** The figures due by this day, as printed. */
  readonly targets: readonly string[];
  /** False where only figures are due and the task goes on. */
  readonly wholeTask: boolean;
}

/** Something a task has to do again and again. */
export interface RhythmEntry {
  readonly task: CitedTask;
  readonly recurrence: Recurrence;
  /** True where the term of its document has ended. */
  readonly ended: boolean;
}

export interface Deadlines {
  /** From the day of the answer on, by day. */
  readonly due: readonly DueEntry[];
  /** Before that day, by day. Never 未完成: the documents do not say what was done. */
  readonly passed: readonly DueEntry[];
  readonly rhythms: readonly RhythmEntry[];
  /** Tasks without any day and rhythm. */
  readonly undated: readonly CitedTask[];
}

/** What is due in a window, what has passed by a day, and what recurs; ordered by day, then as the tasks are. */
export const listDeadlines = (
  tasks: readonly CitedTask[],
  { window: { from, to }, asOf }: { readonly window: DueWindow; readonly asOf: IsoDate },
): Deadlines => {
  const entries = tasks.map((task) => ({ task, dated: dueEntriesOf(task), rhythms: rhythmsOf(task, asOf) }));
  const beginsBy = (day: IsoDate | null): boolean => day === null || to === null || day <= to;
  const lastsTo = (day: IsoDate | null): boolean => day === null || from === null || day >= from;
  const inWindow = entries
    .flatMap(({ dated }) => dated)
    .filter(({ day }) => beginsBy(day) && lastsTo(day))
    .toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  return {
    due: inWindow.filter(({ day }) => day >= asOf),
    passed: inWindow.filter(({ day }) => day < asOf),
    rhythms: entries
      .filter(({ task: { document } }) => beginsBy(document.term?.start ?? null) && lastsTo(document.term?.end ?? null))
      .flatMap(({ rhythms }) => rhythms),
    undated: entries.filter(({ dated, rhythms }) => dated.length + rhythms.length === 0).map(({ task }) => task),
  };
};

const dueEntriesOf = (task: CitedTask): readonly DueEntry[] => {
  const { deadline } = task.main;
  const figures = taskTargets(task).filter(({ target: { byBasis } }) => byBasis === 'explicit');
  const days = new Set([deadline.end, ...figures.map(({ target }) => target.by)]);
  return [...days].flatMap((day) => {
    if (day === null) return [];
    const due = figures.filter(({ target }) => target.by === day);
    const wholeTask = day === deadline.end;
    const raw = (wholeTask ? printedTime(deadline) : due[0]?.target.byRaw) ?? '';
    return [{ task, day, raw, targets: due.map(describeTarget), wholeTask }];
  });
};

const rhythmsOf = (task: CitedTask, asOf: IsoDate): readonly RhythmEntry[] => {
  const end = task.document.term?.end ?? null;
  const found = new Map<string, Recurrence>();
  for (const recurrence of statementsOf(task).flatMap(({ recurrences }) => recurrences)) {
    const key = comparable(recurrence.raw);
    if (!found.has(key)) found.set(key, recurrence);
  }
  return [...found.values()].map((recurrence) => ({ task, recurrence, ended: end !== null && end < asOf }));
};
