import type { Command } from 'commander';
import type { IsoDate } from '#core/document.ts';
import type { UnitRole } from '#core/obligation.ts';
import type { DueWindow } from '#rag';
import type { CliContext } from './cli-context.ts';
import type { ExitCode } from './exit-code.ts';
import { parseAsOf } from './options/parse-as-of.ts';
import { parseDue } from './options/parse-due.ts';
import { parseRole } from './options/parse-role.ts';
import { splitNames } from './options/split-names.ts';
import { exportTasks } from './tasks/export-tasks.ts';
import { listDeadlines } from './tasks/list-deadlines.ts';

/** What both commands take. */
interface SharedOptions {
  readonly data: string;
  readonly json?: true;
  readonly unit?: readonly string[];
  readonly doc?: readonly string[];
  readonly asOf?: IsoDate;
  readonly force?: true;
}

interface TaskOptions extends SharedOptions {
  readonly role?: UnitRole;
  readonly due?: DueWindow;
  readonly columns?: string;
  readonly out?: string;
}

interface DeadlineOptions extends SharedOptions {
  readonly from?: IsoDate;
  readonly to?: IsoDate;
  readonly ics?: string;
}

/** Declares the commands that export the ledger: `tasks` and `deadlines`. */
export const addTaskCommands = (
  add: (name: string, words: string, description: string) => Command,
  context: CliContext,
  finish: (code: ExitCode) => void,
): void => {
  withShared(add('tasks', '', '生成任务分解表，可写成 xlsx、docx、csv 或 md 文件'))
    .option('--role <角色>', '只要这种角色的任务：牵头、责任 或 参与', parseRole)
    .option('--due <范围>', '在这些天内到期，如 2025-01-01..2025-12-31', parseDue)
    .option('--columns <栏目>', '要哪些栏，用顿号隔开，如 序号、工作任务、依据')
    .option('--out <文件>', '写成文件，按扩展名定格式；不写则显示在屏幕上')
    .action(async (options: TaskOptions) => finish(await exportTasks(context, taskOptions(options))));
  withShared(add('deadlines', '', '列出到期、已过原定时限和周期性的任务'))
    .option('--from <日期>', '从这一天起', parseAsOf)
    .option('--to <日期>', '到这一天止', parseAsOf)
    .option('--ics <文件>', '写成日历文件')
    .action(async (options: DeadlineOptions) => finish(await listDeadlines(context, deadlineOptions(options))));
};

const withShared = (command: Command): Command =>
  command
    .option('--unit <单位>', '只要这些单位的任务，用顿号隔开', (raw) => splitNames(raw), [])
    .option('--doc <文件>', '只看这份文件：文号、索引号或标题的一部分；可写多次', (raw, before?: readonly string[]) => [
      ...(before ?? []),
      raw,
    ])
    .option('--as-of <日期>', '按这一天判断时限，如 2026-11-22；不写则为今天', parseAsOf)
    .option('--force', '文件已存在时覆盖');

const shared = ({ data, json, unit, doc, asOf, force }: SharedOptions) => ({
  units: unit ?? [],
  docs: doc ?? [],
  asOf,
  force: force === true,
  json: json === true,
  dataFolder: data,
});

const taskOptions = ({ role, due, columns, out, ...rest }: TaskOptions) => ({
  ...shared(rest),
  role,
  due,
  columns,
  out,
});

const deadlineOptions = ({ from, to, ics, ...rest }: DeadlineOptions) => ({ ...shared(rest), from, to, ics });
