import { chinaDay } from '#core/china-day.ts';
import type { IsoDate } from '#core/document.ts';
import type { CliContext } from '../cli-context.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { checkNewFile } from '../options/check-new-file.ts';
import { chooseDocuments } from '../options/choose-documents.ts';
import { writeFileAtomically } from '../options/write-file-atomically.ts';
import { UsageError } from '../usage-error.ts';
import { deadlineEntries } from './deadline-entries.ts';
import { deadlinesJson } from './deadlines-json.ts';

export interface DeadlineOptions {
  /** Names of units and of documents; empty for all. */
  readonly units: readonly string[];
  readonly docs: readonly string[];
  /** First and last day, both included; open where undefined. */
  readonly from: IsoDate | undefined;
  readonly to: IsoDate | undefined;
  readonly asOf: IsoDate | undefined;
  /** Calendar file to write. */
  readonly ics: string | undefined;
  readonly force: boolean;
  readonly json: boolean;
  readonly dataFolder: string;
}

/** Lists what is due between two days, what has passed and what recurs; on the terminal, as JSON or as a calendar file. */
export const listDeadlines = async (context: CliContext, options: DeadlineOptions): Promise<ExitCode> => {
  const { terminal, clock } = context;
  const { from = null, to = null, ics, json } = options;
  if (from !== null && to !== null && from > to) throw new UsageError('--from 晚于 --to。');
  if (json && ics !== undefined) throw new UsageError('--json 和 --ics 不能一起写。');
  if (ics !== undefined) await checkNewFile(ics, { option: '--ics', force: options.force });
  const rag = await import('#rag');
  const library = await context.openLibrary(options.dataFolder);
  const { store } = library;
  const documents = await store.documents();
  const scope = await chooseDocuments(documents, options.docs);
  const gathered = await rag.gatherTasks(
    { store, documents, aliases: await library.unitAliases() },
    { unitNames: options.units, scope, roles: [] },
  );
  const remarks = rag.remarksOn(gathered).join('');
  const asOf = options.asOf ?? chinaDay(clock);
  const deadlines = rag.listDeadlines(gathered.tasks, { window: { from, to }, asOf });
  const { due, passed, rhythms, undated } = deadlines;
  const isEmpty = due.length + passed.length + rhythms.length === 0;
  const total = `到期 ${due.length} 项，已过原定时限 ${passed.length} 项，周期性工作 ${rhythms.length} 项`;
  const left = undated.length > 0 ? `；另有 ${undated.length} 项没有可换算成日期的时限，未列入` : '';
  const summary = `按 ${asOf} 判断：${total}${left}。${remarks}`;
  if (json) {
    terminal.printJson(deadlinesJson(deadlines, { asOf, label: rag.MACHINE_LABEL }));
  } else if (isEmpty || ics === undefined) {
    for (const line of deadlineEntries(deadlines, terminal.colours)) terminal.print(line);
    terminal.print(`${summary}\n${rag.MACHINE_LABEL}`);
  } else {
    const name = `${gathered.units?.canonicals.join('、') ?? ''}政策任务时限`;
    await writeFileAtomically(ics, rag.writeCalendar(deadlines, { name, asOf, madeAt: clock() }));
    terminal.notice(`已写入 ${ics}。${summary}`);
  }
  return isEmpty ? EXIT.refused : EXIT.answered;
};
