import type { Command } from 'commander';
import type { IsoDate } from '#core/document.ts';
import type { CliContext } from './cli-context.ts';
import type { ExitCode } from './exit-code.ts';
import { listGaps } from './list-gaps.ts';
import { parseAsOf } from './parse-as-of.ts';

/** Declares the commands for whoever runs the bot: `start` and `gaps`. */
export const addBotCommands = (
  add: (name: string, words: string, description: string) => Command,
  context: CliContext,
  finish: (code: ExitCode) => void,
): void => {
  add('start', '', '启动钉钉、Slack 机器人，直到收到停止信号').action(async ({ data }: { readonly data: string }) =>
    finish(await context.startBot(data)),
  );
  add('gaps', '', '列出群里没有答好的问题')
    .option('--since <日期>', '只看这一天以来的，如 2026-11-01', parseAsOf)
    .action(async ({ data, json, since }: { readonly data: string; readonly json?: true; readonly since?: IsoDate }) =>
      finish(await listGaps(context, { since, json: json === true, dataFolder: data })),
    );
};
