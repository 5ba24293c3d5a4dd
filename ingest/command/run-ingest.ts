import { Command, CommanderError, type HelpConfiguration, InvalidArgumentError } from 'commander';
import { EXIT, type ExitCode } from './exit-code.ts';
import type { IngestContext } from './ingest-context.ts';
import { ingestPaths } from './ingest-paths.ts';

interface Options {
  readonly data: string;
  readonly allowInternal?: true;
  readonly collection?: string;
  readonly json?: true;
}

const TITLES: Readonly<Record<string, string>> = { 'Usage:': '用法：', 'Arguments:': '参数：', 'Options:': '选项：' };

const chineseHelp: HelpConfiguration = {
  styleTitle: (title) => TITLES[title] ?? title,
  optionDescription: ({ description, defaultValue }) =>
    defaultValue === undefined ? description : `${description}（默认 ${String(defaultValue)}）`,
  boxWrap: (text) => text,
};

/** A collection is named in settings and commands, so its name is one plain word. */
const parseCollection = (name: string): string => {
  if (/^[\p{L}\p{N}_-]{1,40}$/u.test(name)) return name;
  throw new InvalidArgumentError('');
};

/** Runs one command line (without node and script) and says how the process should end. */
export const runIngest = async (words: readonly string[], context: IngestContext): Promise<ExitCode> => {
  let exitCode: ExitCode = EXIT.stored;
  const program = new Command('npm run ingest')
    .description('收录政策文件：读取 txt、md、html 文件或文件夹，存入数据文件夹。')
    .usage('-- [选项] <文件或文件夹...>')
    .argument('<文件或文件夹...>', '要收录的文件；文件夹连同子文件夹一起读')
    .option('--data <文件夹>', '数据文件夹', context.defaultDataFolder)
    .option('--allow-internal', '连同带份号、“内部”或不公开标志的文件一起收录')
    .option(
      '--collection <名称>',
      '放入哪个文件集（已收录的也移过去）；不写时，新文件为公开（public）',
      parseCollection,
    )
    .option('--json', '输出 JSON')
    .helpOption('-h, --help', '显示帮助')
    .addHelpText(
      'after',
      '\n带密级标志的文件一律不收。重复收录同一文件不会改变什么。\n退出码：0 全部收录，1 有文件没有收录，2 命令写错。',
    )
    .configureHelp(chineseHelp)
    .configureOutput({ writeOut: (help) => context.print(help.trimEnd()), writeErr: () => undefined })
    .exitOverride()
    .action(async (paths: readonly string[], { data, allowInternal, collection, json }: Options) => {
      const request = {
        paths,
        dataFolder: data,
        allowInternal: allowInternal === true,
        collection,
        json: json === true,
      };
      exitCode = await ingestPaths(request, context);
    });
  try {
    await program.parseAsync(words, { from: 'user' });
    return exitCode;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return EXIT.stored;
    context.notice(usageWords(error));
    return EXIT.usage;
  }
};

const usageWords = ({ code, message }: CommanderError): string => {
  const quoted = /'([^']*)'/u.exec(message)?.[1] ?? '';
  const sentences: Readonly<Record<string, string>> = {
    'commander.unknownOption': `没有选项“${quoted}”。`,
    'commander.missingArgument': '请写要收录的文件或文件夹。',
    'commander.invalidArgument': '文件集的名称只能用汉字、字母、数字、“_”和“-”，最多 40 个字。',
    'commander.optionMissingArgument': `选项“${quoted}”后面要写内容。`,
  };
  return `${sentences[code] ?? '命令写得不对。'}可用 npm run ingest -- --help 查看用法。`;
};
