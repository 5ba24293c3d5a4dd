import { Command } from 'commander';
import type { IsoDate } from '#core/document.ts';
import type { UnitRole } from '#core/obligation.ts';
import type { ObligationFilter } from '#store';
import { addBotCommands } from './add-bot-commands.ts';
import { addTaskCommands } from './add-task-commands.ts';
import { askBatch } from './asking/ask-batch.ts';
import { askOnce } from './asking/ask-once.ts';
import { chat } from './asking/chat.ts';
import { searchPassages } from './asking/search-passages.ts';
import { chineseHelp } from './chinese-help.ts';
import type { CliContext } from './cli-context.ts';
import type { ExitCode } from './exit-code.ts';
import { reportHealth } from './health/report-health.ts';
import { parseAsOf } from './options/parse-as-of.ts';
import { parseDue } from './options/parse-due.ts';
import { parseLimit } from './options/parse-limit.ts';
import { parseRole } from './options/parse-role.ts';
import { listDocuments } from './reading/list-documents.ts';
import { showDocument } from './reading/show-document.ts';
import { listObligations } from './tasks/list-obligations.ts';
import { UsageError } from './usage-error.ts';

interface CommonOptions {
  readonly data: string;
  readonly json?: true;
}

interface DatedOptions extends CommonOptions {
  readonly asOf?: IsoDate;
}

interface ObligationOptions extends DatedOptions {
  readonly doc?: string;
  readonly unit?: string;
  readonly role?: UnitRole;
  readonly due?: NonNullable<ObligationFilter['due']>;
}

interface AskOptions extends DatedOptions {
  readonly batch?: string;
  readonly out?: string;
}

/** Told how the command that ran ended. */
type Finish = (code: ExitCode) => void;

/** Declares a command with the options that all of them have. */
type Add = (name: string, words: string, description: string) => Command;

/** Declares the commands. */
export const createProgram = (context: CliContext, finish: Finish): Command => {
  const program = new Command('npm run')
    .description('文号：政策文件问答。每个答案都注明文号、条款和原文。')
    .usage('<命令> -- [选项]')
    .helpOption('-h, --help', '显示帮助')
    .helpCommand(false)
    .configureHelp(chineseHelp)
    // Errors are worded by `runCli`, in Chinese.
    .configureOutput({ writeOut: (help) => context.terminal.print(help.trimEnd()), writeErr: () => undefined })
    .exitOverride();
  const add: Add = (name, words, description) =>
    program
      .command(name)
      .usage(`-- [选项] ${words}`.trim())
      .description(description)
      .helpOption('-h, --help', '显示帮助')
      .option('--data <文件夹>', '数据文件夹', context.defaultDataFolder)
      .option('--json', '输出 JSON');
  addAskingCommands(add, context, finish);
  addReadingCommands(add, context, finish);
  addTaskCommands(add, context, finish);
  addBotCommands(add, context, finish);
  return program;
};

const AS_OF = ['--as-of <日期>', '按这一天判断时效，如 2026-11-22；不写则为今天', parseAsOf] as const;

const addAskingCommands = (add: Add, context: CliContext, finish: Finish): void => {
  add('ask', '[问题]', '提问；不写问题则进入对话')
    .argument('[问题...]', '要问的内容')
    .option(...AS_OF)
    .option('--batch <文件>', '批量提问：每行一个 JSON')
    .option('--out <文件>', '批量答案写到这个文件')
    .action(async (words: readonly string[], options: AskOptions) => finish(await ask(context, words, options)));
  add('search', '<查询词>', '查找相关段落，不作答')
    .argument('<查询词>', '要找的内容')
    .option('--limit <条数>', '最多几条（1—100）', parseLimit, 10)
    .action(async (raw: string, { data, json, limit }: CommonOptions & { readonly limit: number }) =>
      finish(await searchPassages(context, { raw, limit, json: json === true, dataFolder: data })),
    );
};

const addReadingCommands = (add: Add, context: CliContext, finish: Finish): void => {
  add('show', '<文件> [路径]', '查看一份文件的信息和目录，或其中一节的原文')
    .argument('<文件>', '文号、索引号或标题的一部分')
    .argument('[路径]', '章节，如 二、（一）1.')
    .option(...AS_OF)
    .action(async (name: string, path: string | undefined, { data, json, asOf }: DatedOptions) =>
      finish(await showDocument(context, { name, path, asOf, json: json === true, dataFolder: data })),
    );
  add('documents', '', '列出已收录的文件')
    .option(...AS_OF)
    .action(async ({ data, json, asOf }: DatedOptions) =>
      finish(await listDocuments(context, { asOf, json: json === true, dataFolder: data })),
    );
  add('obligations', '', '列出任务台账')
    .option('--doc <文件>', '只看这份文件：文号、索引号或标题的一部分')
    .option('--unit <单位>', '只看这个单位的任务')
    .option('--role <角色>', '牵头、责任 或 参与', parseRole)
    .option('--due <范围>', '在这些天内到期，如 2025-01-01..2025-12-31', parseDue)
    .option(...AS_OF)
    .action(async ({ data, json, asOf, doc, unit, role, due }: ObligationOptions) =>
      finish(await listObligations(context, { doc, unit, role, due, asOf, json: json === true, dataFolder: data })),
    );
  add('doctor', '', '检查运行环境和数据').action(async ({ data, json }: CommonOptions) =>
    finish(await reportHealth(context, { json: json === true, dataFolder: data })),
  );
};

const ask = (
  context: CliContext,
  words: readonly string[],
  { data, json, asOf, batch, out }: AskOptions,
): Promise<ExitCode> => {
  if (batch !== undefined || out !== undefined) {
    if (batch === undefined || out === undefined) throw new UsageError('--batch 和 --out 要一起写。');
    if (words.length > 0 || json) throw new UsageError('--batch 不能和问题或 --json 一起写。');
    return askBatch(context, { batch, out, asOf, dataFolder: data });
  }
  if (words.length > 0) {
    return askOnce(context, { raw: words.join(' '), asOf, json: json === true, dataFolder: data });
  }
  if (json) throw new UsageError('--json 要和一个问题一起写。');
  return chat(context, { asOf, dataFolder: data });
};
