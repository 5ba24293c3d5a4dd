import type { CommanderError } from 'commander';

const quoted = ({ message }: CommanderError): string => /'([^']*)'/u.exec(message)?.[1] ?? '';

const SENTENCES: Readonly<Record<string, (error: CommanderError) => string>> = {
  'commander.unknownOption': (error) => `没有选项“${quoted(error)}”。`,
  'commander.unknownCommand': (error) => `没有命令“${quoted(error)}”。`,
  // Commander's word for a command line without a command.
  'commander.help': () => '请写一个命令。',
  'commander.missingArgument': (error) => `缺少参数：${quoted(error)}。`,
  'commander.optionMissingArgument': (error) => `选项“${quoted(error)}”后面要写内容。`,
  'commander.excessArguments': () => '参数太多。含空格的内容请放在引号里。',
};

/** The Chinese words for what commander found wrong with a command line. */
export const usageMessageOf = (error: CommanderError): string =>
  `${SENTENCES[error.code]?.(error) ?? '命令写得不对。'}可用 --help 查看用法。`;
