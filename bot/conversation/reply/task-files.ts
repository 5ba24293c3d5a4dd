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

interface FileSource {
  readonly library: Pick<Library, 'unitAliases'>;
  /** Decides what may be seen. */
  readonly store: PolicyStore;
  readonly clock: Clock;
}

/** What an answer listed. */
interface Listed {
  readonly question: string;
  readonly items: readonly ReplyItem[];
}

/** The tasks that an answer listed, as files. Empty when it listed none. The rows are found again in the ledger. */
export const makeTaskFiles = async (
  source: FileSource,
  { formats, ...listed }: Listed & { readonly formats: readonly TaskFileKind[] },
): Promise<readonly OutgoingFile[]> => {
  if (listed.items.length === 0 || formats.length === 0) return [];
  const { tasks, units } = await findListed(source, listed);
  if (tasks.length === 0) return [];
  const { clock } = source;
  const table = taskTable(tasks, {
    headings: null,
    asOf: chinaDay(clock),
    madeOn: chinaDay(clock),
    madeAt: clock(),
    unitName: units?.canonicals.join('、') ?? null,
    remarks: (units?.notes ?? []).map(({ text }) => `${text}。`),
  });
  return Promise.all(
    formats.map(async (format) => ({
      name: `${fileNameOf(table.title)}.${format}`,
      mediaType: MEDIA_TYPES[format],
      bytes: await writeTaskTable(table, format),
    })),
  );
};

const findListed = async (
  { library, store }: FileSource,
  { question, items }: Listed,
): Promise<Pick<GatheredTasks, 'tasks' | 'units'>> => {
  const documents = await store.documents();
  const named = new Set(items.map(({ documentId }) => documentId));
  const scope = documents.filter(({ document }) => named.has(document.id));
  const ledger = { store, documents, aliases: await library.unitAliases() };
  const gather = async (unitNames: readonly string[]) => {
    const gathered = await gatherTasks(ledger, { unitNames, scope, roles: [] });
    return { units: gathered.units, tasks: tasksOf(gathered, items) };
  };
  const ofUnit = await gather([question]);
  // A question that leans on the conversation (那牵头的呢) names no unit; the answer's rows still say which tasks.
  return ofUnit.tasks.length > 0 ? ofUnit : gather([]);
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
