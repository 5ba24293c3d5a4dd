import type { Obligation, Target } from '#core/obligation.ts';
import type { AnsweringParts } from '../answer/answering-parts.ts';
import { shortDocumentName } from '../cite/format-citation.ts';
import type { ListRow } from '../cite/proposed-list.ts';
import { type DueWindow, isInWindow } from '../task-list/select-tasks.ts';
import { type StatedTask, statementsOf } from '../task-list/stated-task.ts';
import { citeSpan } from '../tasks/obligation-citation.ts';
import { taskItem } from '../tasks/task-item.ts';
import { headingsAbove } from './asked-theme.ts';
import type { AskedTasks } from './select-asked-tasks.ts';

interface Figure {
  readonly row: Obligation;
  readonly target: Target;
}

/** A wording that holds several figures (覆盖率、达标率分别达到100%和90%) is one row. */
const figuresOf = (task: StatedTask): readonly Figure[] =>
  statementsOf(task).flatMap((row) =>
    row.targets
      .filter(
        ({ raw, span }, index, all) =>
          all.findIndex((one) => one.raw === raw && one.span.start === span.start) === index,
      )
      .map((target) => ({ row, target })),
  );

const isDue = ({ target: { by, byBasis } }: Figure, window: DueWindow | null): boolean =>
  window === null || (by !== null && byBasis === 'explicit' && isInWindow(by, window));

/** A task's text may speak of many things: a figure is about a subject where it, its task's title or a heading says so. */
const isAbout = async (
  { row, target: { raw, subject } }: Figure,
  words: readonly string[],
  { reader }: AnsweringParts,
): Promise<boolean> => {
  if (words.length === 0) return true;
  const document = await reader.open(row.documentId);
  const text = [document ? headingsAbove(document, row.path) : '', row.title, raw, subject].join('\n');
  return words.every((word) => text.replace(/[^\S\n]/gu, '').includes(word));
};

/** The figures that tasks are to reach in a window, as rows in document order; all of them without one. */
export const figureRows = async (
  { tasks, themeWords }: Pick<AskedTasks, 'tasks' | 'themeWords'>,
  window: DueWindow | null,
  parts: AnsweringParts,
): Promise<readonly ListRow[]> => {
  const { reader, documents } = parts;
  const rows: ListRow[] = [];
  for (const { row, target } of tasks.flatMap(figuresOf).filter((figure) => isDue(figure, window))) {
    if (!(await isAbout({ row, target }, themeWords, parts))) continue;
    const citation = await citeSpan(row.documentId, target.span, reader);
    if (!citation) continue;
    const text = `\n· ${target.raw}（${shortDocumentName(citation)}${citation.path}）`;
    const claim = { kind: 'composed', text, citations: [citation] } as const;
    rows.push({ claim, item: { ...taskItem(row, { documents, role: null }), title: target.raw } });
  }
  return rows;
};
