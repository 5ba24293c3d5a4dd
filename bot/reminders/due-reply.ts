import { chinaDay } from '#core/china-day.ts';
import type { Clock } from '#core/clock.ts';
import type { CitedTask, DueEntry } from '#rag';
import { restrictStore } from '#store';
import type { CitedSource, OutgoingReply } from '../channel/outgoing-reply.ts';
import { documentName } from '../cli/document-name.ts';
import type { Library } from '../cli/library.ts';
import { describeWindow } from './describe-wish.ts';
import type { ReminderWish } from './reminder.ts';
import { windowDays } from './window-days.ts';

/** What is due in a window; `unknown-unit` when no document names the unit. */
export type DueReply =
  | { readonly kind: 'due'; readonly reply: OutgoingReply; readonly sources: readonly CitedTask[] }
  | { readonly kind: 'nothing-due' }
  | { readonly kind: 'unknown-unit' };

/** Says what falls due in the window of a wish, from the documents of these collections; every task with its source. */
export const dueReply = async (
  { library, clock }: { readonly library: Library; readonly clock: Clock },
  { window, unit }: Pick<ReminderWish, 'window' | 'unit'>,
  { id, collections }: { readonly id: string; readonly collections: readonly string[] },
): Promise<DueReply> => {
  const rag = await import('#rag');
  const store = restrictStore(library.store, collections);
  const documents = await store.documents();
  const gathered = await rag.gatherTasks(
    { store, documents, aliases: await library.unitAliases() },
    { unitNames: unit === null ? [] : [unit], scope: null, roles: [] },
  );
  if (gathered.unknownUnits.length > 0) return { kind: 'unknown-unit' };
  const asOf = chinaDay(clock);
  const days = windowDays(window, asOf);
  const { due, passed } = rag.listDeadlines(gathered.tasks, { window: days, asOf });
  const entries = [...passed, ...due];
  if (entries.length === 0) return { kind: 'nothing-due' };
  const title = `${describeWindow(window)}到期${entries.length}项${unit === null ? '' : `（${unit}）`}`;
  const tasks = [...new Set(entries.map(({ task }) => task))];
  const reply: OutgoingReply = {
    id,
    title,
    blocks: [
      { kind: 'paragraph', text: `${title}，按 ${days.from} 至 ${days.to} 计算：` },
      { kind: 'list', items: entries.map((entry) => entryLine(entry, asOf)) },
      { kind: 'citations', heading: '依据', sources: tasks.flatMap(sourcesOf) },
      {
        kind: 'notes',
        notes: ['是否完成以责任单位填报为准', '不再需要时发送“提醒列表”查看编号，再发送“取消提醒 编号”'],
      },
    ],
    files: [],
    label: rag.MACHINE_LABEL,
    asksFeedback: false,
  };
  return { kind: 'due', reply, sources: tasks };
};

const entryLine = ({ task, day, raw, targets, wholeTask }: DueEntry, asOf: string): string => {
  const owners = task.main.units.length === 0 ? '原文未明确' : task.main.units.map(({ printed }) => printed).join('、');
  return [
    `${day}${day < asOf ? '（已过原定时限）' : ''} ${task.wording}${wholeTask ? '' : '（阶段目标）'}`,
    ...(targets.length > 0 ? [`目标：${targets.join('；')}`] : []),
    `时限：${raw}；单位：${owners}`,
  ].join('\n');
};

const sourcesOf = ({ document, citations }: CitedTask): readonly CitedSource[] =>
  citations.map(({ path, quote }) => ({ document: documentName(document), path, quote }));
