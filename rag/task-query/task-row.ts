import type { Citation } from '#core/citation.ts';
import type { Obligation, UnitAssignment } from '#core/obligation.ts';
import type { AnsweringParts } from '../answer/answering-parts.ts';
import type { Claim } from '../cite/claim.ts';
import { shortDocumentName } from '../cite/format-citation.ts';
import type { ListRow } from '../cite/proposed-list.ts';
import { printedTime } from '../task-list/describe-deadline.ts';
import { isInWindow } from '../task-list/select-tasks.ts';
import type { SelectedTask } from '../task-list/stated-task.ts';
import { taskTargets } from '../task-list/task-targets.ts';
import { citeAssignment, citeDeadline, citeSpan, citeTask } from '../tasks/obligation-citation.ts';
import { partName } from '../tasks/part-name.ts';
import { taskItem } from '../tasks/task-item.ts';
import type { TaskConditions } from './task-conditions.ts';

/** A task of a list. */
export interface TaskRow extends ListRow {
  readonly task: SelectedTask;
}

/** A remark behind a task's title, with what it rests on. */
interface Remark {
  readonly text: string;
  readonly citation: Citation | null;
}

/** The statement of a task that gives a unit its part. */
const statementWith = ({ main, others }: SelectedTask, part: UnitAssignment): Obligation =>
  [main, ...others].find(({ units }) => units.includes(part)) ?? main;

const roleRemark = async (task: SelectedTask, parts: AnsweringParts): Promise<readonly Remark[]> => {
  const { part } = task;
  if (part === null) return [];
  return [{ text: partName(part), citation: await citeAssignment(statementWith(task, part), part, parts.reader) }];
};

const timeRemark = async ({ main }: SelectedTask, { reader }: AnsweringParts): Promise<readonly Remark[]> => {
  const text = main.deadline.basis === 'explicit' ? printedTime(main.deadline) : null;
  const citation = text === null ? null : await citeDeadline(main, reader);
  return text === null || citation === null ? [] : [{ text, citation }];
};

/** The figures that the question wants: those due in its window, all of them where it names none. */
const figureRemarks = async (
  task: SelectedTask,
  { window }: TaskConditions,
  { reader }: AnsweringParts,
): Promise<readonly Remark[]> => {
  const wanted = taskTargets(task).filter(
    ({ target: { by, byBasis } }) =>
      window === null || (by !== null && byBasis === 'explicit' && isInWindow(by, window)),
  );
  return Promise.all(
    wanted.map(async ({ target }) => ({
      text: target.raw,
      citation: await citeSpan(task.main.documentId, target.span, reader),
    })),
  );
};

/** A task as a row: where it stands, its title, and what the question asked of it; null where it stands nowhere. */
export const taskRow = async (
  task: SelectedTask,
  conditions: TaskConditions,
  parts: AnsweringParts,
): Promise<TaskRow | null> => {
  const { main, part } = task;
  const title = await citeTask(main, parts.reader);
  const dated = conditions.window !== null;
  const remarks = [
    ...(await roleRemark(task, parts)),
    ...(dated ? await timeRemark(task, parts) : []),
    ...(dated || conditions.withFigures ? await figureRemarks(task, conditions, parts) : []),
  ];
  const citations = [title, ...remarks.map(({ citation }) => citation)];
  const sound = citations.filter((citation) => citation !== null);
  if (!title || sound.length < citations.length) return null;
  const said = remarks.length === 0 ? '' : `（${remarks.map(({ text }) => text).join('；')}）`;
  const text = `\n· ${shortDocumentName(title)}${main.path}${main.title}${said}`;
  const claim: Claim = { kind: 'composed', text, citations: sound };
  return { claim, task, item: taskItem(main, { documents: parts.documents, role: part?.role ?? null }) };
};
