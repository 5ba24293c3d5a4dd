import { chinaDay } from '#core/china-day.ts';
import type { IsoDate } from '#core/document.ts';
import type { GapReason } from '../../conversation/feedback/gap-book.ts';
import type { CliContext } from '../cli-context.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { printable } from '../printable.ts';
import { type GapGroup, groupGaps } from './group-gaps.ts';

/** In the order they are listed, with what can be done about them. */
const HEADINGS: readonly (readonly [reason: GapReason, heading: string])[] = [
  ['not-in-corpus', '未收录：文件库里没有这方面的文件，可考虑补充收录'],
  ['not-stated', '未明确：收录的文件没有写，可考虑答复口径或补充文件'],
  ['weak-match', '关联较弱：答了，但依据和问题用词相差较大，请抽查'],
  ['unhelpful', '没帮助：有人点了“没帮助”，请核对答复'],
];

/** Lists the questions that got no good answer in the chats, grouped; from the first day of `since` in China. */
export const listGaps = async (
  { terminal, gapsSince }: CliContext,
  {
    since,
    json,
    dataFolder,
  }: { readonly since: IsoDate | undefined; readonly json: boolean; readonly dataFolder: string },
): Promise<ExitCode> => {
  const gaps = await gapsSince(dataFolder, since === undefined ? new Date(0) : new Date(`${since}T00:00:00+08:00`));
  const groups = groupGaps(gaps);
  if (json) {
    terminal.printJson(
      groups.map(({ lastAskedAt, ...group }) => ({ ...group, lastAskedAt: lastAskedAt.toISOString() })),
    );
    return EXIT.answered;
  }
  if (groups.length === 0) {
    const from = since === undefined ? '' : `${since} 以来`;
    terminal.print(`${from}没有记录到答不好的问题。记录来自群和单聊里的提问（npm start），不含提问人。`);
    return EXIT.answered;
  }
  for (const [reason, heading] of HEADINGS) {
    const listed = groups.filter((group) => group.reason === reason);
    if (listed.length === 0) continue;
    terminal.print(terminal.colours.bold(heading));
    for (const group of listed) terminal.print(entryOf(group));
    terminal.print('');
  }
  terminal.print(`共 ${groups.length} 个问题，${gaps.length} 次。`);
  return EXIT.answered;
};

const entryOf = ({ question, count, lastAskedAt }: GapGroup): string =>
  `  ${count} 次  ${printable(question).replace(/\s+/gu, ' ')}（最近 ${chinaDay(() => lastAskedAt)}）`;
