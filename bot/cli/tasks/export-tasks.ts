import { extname } from 'node:path';
import { chinaDay } from '#core/china-day.ts';
import type { IsoDate } from '#core/document.ts';
import type { UnitRole } from '#core/obligation.ts';
import type { DueWindow, TaskFileFormat } from '#rag';
import type { CliContext } from '../cli-context.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { checkNewFile } from '../options/check-new-file.ts';
import { chooseDocuments } from '../options/choose-documents.ts';
import { splitNames } from '../options/split-names.ts';
import { writeFileAtomically } from '../options/write-file-atomically.ts';
import { printable } from '../printable.ts';
import { UsageError } from '../usage-error.ts';
import { taskListJson } from './task-list-json.ts';

export interface TaskListOptions {
  /** Names of units and of documents; empty for all. */
  readonly units: readonly string[];
  readonly docs: readonly string[];
  readonly role: UnitRole | undefined;
  readonly due: DueWindow | undefined;
  readonly asOf: IsoDate | undefined;
  /** Headings as typed; the usual columns when undefined. */
  readonly columns: string | undefined;
  /** The format goes by the ending; Markdown on the terminal when undefined. */
  readonly out: string | undefined;
  readonly force: boolean;
  readonly json: boolean;
  readonly dataFolder: string;
}

/** Makes a 任务分解表 from the ledger: a file, JSON or Markdown on the terminal. */
export const exportTasks = async (context: CliContext, options: TaskListOptions): Promise<ExitCode> => {
  const { terminal, clock } = context;
  const { out, force, json } = options;
  if (json && out !== undefined) throw new UsageError('--json 和 --out 不能一起写。');
  const rag = await import('#rag');
  const headings = options.columns === undefined ? null : readColumns(options.columns, rag.TASK_COLUMNS);
  const format = out === undefined ? 'md' : readFormat(out, rag.TASK_FILE_FORMATS);
  if (out !== undefined) await checkNewFile(out, { option: '--out', force });
  const library = await context.openLibrary(options.dataFolder);
  const { store } = library;
  const documents = await store.documents();
  const scope = await chooseDocuments(documents, options.docs);
  const gathered = await rag.gatherTasks(
    { store, documents, aliases: await library.unitAliases() },
    {
      unitNames: options.units,
      scope,
      roles: options.role === undefined ? [] : [options.role],
      ...(options.due && { due: options.due }),
    },
  );
  const remarks = rag.remarksOn(gathered);
  const asOf = options.asOf ?? chinaDay(clock);
  const unitName = gathered.units?.canonicals.join('、') ?? null;
  const table = rag.taskTable(gathered.tasks, {
    headings,
    asOf,
    madeOn: chinaDay(clock),
    madeAt: clock(),
    unitName,
    remarks,
  });
  if (json) terminal.printJson(taskListJson(table, gathered, asOf));
  if (gathered.tasks.length === 0) {
    const of = unitName ?? options.units.join('、');
    terminal.notice(`在 ${(scope ?? documents).length} 份文件中没有找到${of}符合条件的任务。${remarks.join('')}`);
    return EXIT.refused;
  }
  if (json) return EXIT.answered;
  const bytes = await rag.writeTaskTable(table, format);
  if (out === undefined) {
    terminal.print(printable(bytes.toString('utf8')).trimEnd());
    return EXIT.answered;
  }
  await writeFileAtomically(out, bytes);
  terminal.notice(`已写入 ${out}：${table.totals}${remarks.join('')}`);
  return EXIT.answered;
};

const readColumns = (raw: string, known: readonly { readonly heading: string }[]): readonly string[] => {
  const headings = splitNames(raw);
  const unknown = headings.find((heading) => !known.some((column) => column.heading === heading));
  if (unknown !== undefined || headings.length === 0) {
    throw new UsageError(`没有“${unknown ?? raw}”这一栏。可选：${known.map(({ heading }) => heading).join('、')}。`);
  }
  return headings;
};

const readFormat = (out: string, known: readonly TaskFileFormat[]): TaskFileFormat => {
  const ending = extname(out).slice(1).toLowerCase();
  const format = known.find((one) => one === ending);
  if (format === undefined)
    throw new UsageError(`不会写“.${ending}”文件。请用 ${known.map((one) => `.${one}`).join('、')}。`);
  return format;
};
