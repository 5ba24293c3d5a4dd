import { chinaDay } from '#core/china-day.ts';
import type { Clock } from '#core/clock.ts';
import { type CitedTask, type GatheredTasks, gatherTasks, type ReplyItem, taskTable, writeTaskTable } from '#rag';
import type { PolicyStore } from '#store';
import type { OutgoingFile } from '../../channel/outgoing-reply.ts';
import type { Library } from '../../cli/library.ts';
import type { TaskFileKind } from './export-request.ts';

const MEDIA_TYPES: Readonly<Record<TaskFileKind, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

/**
 * The tasks that an answer listed, as files. Empty when the answer listed none. The rows are those of the answer, found
 * again in the ledger; `store` decides what may be seen.
 */
export const makeTaskFiles = async (
  { library, store, clock }: { readonly library: Library; readonly store: PolicyStore; readonly clock: Clock },
  {
    question,
    items,
    formats,
  }: {
    readonly question: string;
    readonly items: readonly ReplyItem[];
    readonly formats: readonly TaskFileKind[];
  },
): Promise<readonly OutgoingFile[]> => {
  if (items.length === 0 || formats.length === 0) return [];
  const documents = await store.documents();
  const named = new Set(items.map(({ documentId }) => documentId));
  const source = { store, documents, aliases: await library.unitAliases() };
  const gather = (unitNames: readonly string[]): Promise<GatheredTasks> =>
    gatherTasks(source, {
      unitNames,
      scope: documents.filter(({ document }) => named.has(document.id)),
      roles: [],
    });

  const ofUnit = await gather([question]);
  const listed = tasksOf(ofUnit, items);
  // A question that leans on the conversation (那牵头的呢) names no unit; the answer's rows still say which tasks.
  const { gathered, tasks } = listed.length > 0 ? { gathered: ofUnit, tasks: listed } : await allOf(gather, items);
  if (tasks.length === 0) return [];
  const table = taskTable(tasks, {
    headings: null,
    asOf: chinaDay(clock),
    madeOn: chinaDay(clock),
    madeAt: clock(),
    unitName: gathered.units?.canonicals.join('、') ?? null,
    remarks: (gathered.units?.notes ?? []).map(({ text }) => `${text}。`),
  });
  return Promise.all(
    formats.map(async (format) => ({
      name: `${fileNameOf(table.title)}.${format}`,
      mediaType: MEDIA_TYPES[format],
      bytes: await writeTaskTable(table, format),
    })),
  );
};

const allOf = async (gather: (unitNames: readonly string[]) => Promise<GatheredTasks>, items: readonly ReplyItem[]) => {
  const gathered = await gather([]);
  return { gathered, tasks: tasksOf(gathered, items) };
};

/** Tasks of which the answer listed one of the statements. */
const tasksOf = ({ tasks }: GatheredTasks, items: readonly ReplyItem[]): readonly CitedTask[] => {
  const listed = new Set(items.map(({ documentId, path }) => `${documentId}\n${path}`));
  return tasks.filter(({ main, others }) =>
    [main, ...others].some(({ documentId, path, group }) =>
      [path, `${path}[${group}]`].some((one) => listed.has(`${documentId}\n${one}`)),
    ),
  );
};

const LONGEST_NAME = 60;

/** The title without what file systems and phones do not take. */
const fileNameOf = (title: string): string =>
  [...title.replace(/[\\/:*?"<>|\s]+/gu, ' ').trim()].slice(0, LONGEST_NAME).join('');
