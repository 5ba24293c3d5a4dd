import type { HelpConfiguration } from 'commander';
import { displayWidth } from './reading/display-width.ts';

const TITLES: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：',
};

/** How commander writes its help here: Chinese titles, columns that allow for wide characters. */
export const chineseHelp: HelpConfiguration = {
  styleTitle: (title) => TITLES[title] ?? title,
  displayWidth,
  subcommandTerm: (command) => command.name(),
  optionDescription: ({ description, defaultValue }) =>
    defaultValue === undefined ? description : `${description}（默认 ${String(defaultValue)}）`,
  // Chinese has no spaces to break lines at, so lines are kept short by their writers instead.
  boxWrap: (text) => text,
};
