import type { Deadlines, DueEntry, RhythmEntry } from '#rag';
import { documentName } from '../document-name.ts';
import { printable } from '../printable.ts';
import type { Colours } from '../terminal.ts';

/** Deadlines as a person reads them on a terminal: one block for what is due, what has passed and what recurs. */
export const deadlineEntries = ({ due, passed, rhythms }: Deadlines, colours: Colours): readonly string[] => [
  ...block(`到期（${due.length} 项）`, due.map(dueText), colours.bold),
  ...block(`已过原定时限（${passed.length} 项，是否完成由责任单位填报）`, passed.map(dueText), (title) =>
    colours.bold(colours.yellow(title)),
  ),
  ...block(`周期性工作（${rhythms.length} 项）`, rhythms.map(rhythmText), colours.bold),
];

const block = (title: string, entries: readonly string[], paint: (title: string) => string): readonly string[] =>
  entries.length === 0 ? [] : [paint(title), ...entries.map(printable), ''];

const dueText = ({ task, day, raw, targets, wholeTask }: DueEntry): string =>
  [
    `${day}  ${task.wording}${wholeTask ? '' : '（阶段目标）'}`,
    ...(targets.length > 0 ? [`    目标：${targets.join('；')}`] : []),
    `    时限：${raw}　单位：${ownersOf(task)}`,
    `    ${sourceOf(task)}`,
  ].join('\n');

const rhythmText = ({ task, recurrence, ended }: RhythmEntry): string =>
  [
    `${task.wording}：${recurrence.raw}${ended ? '（文件实施期已届满）' : ''}`,
    `    单位：${ownersOf(task)}`,
    `    ${sourceOf(task)}`,
  ].join('\n');

const ownersOf = ({ main }: DueEntry['task']): string =>
  main.units.length === 0 ? '原文未明确' : main.units.map(({ printed }) => printed).join('、');

const sourceOf = ({ document, citations }: DueEntry['task']): string =>
  `${document.documentNumber ?? documentName({ ...document, title: document.enclosureTitle ?? document.title })}${citations.map(({ path }) => path).join('；')}`;
