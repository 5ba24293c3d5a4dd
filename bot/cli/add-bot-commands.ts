import type { Command } from 'commander';
import type { IsoDate } from '#core/document.ts';
import type { CliContext } from './cli-context.ts';
import type { ExitCode } from './exit-code.ts';
import { exportAudit } from './office/export-audit.ts';
import { listGaps } from './office/list-gaps.ts';
import { parseAsOf } from './options/parse-as-of.ts';

interface AuditCommandOptions {
  readonly data: string;
  readonly since?: IsoDate;
  readonly until?: IsoDate;
  readonly out?: string;
  readonly force?: true;
}

/** Declares the commands for whoever runs the bot: `start`, `gaps` and `audit`. */
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
  add('audit', '', '导出群里答复的审计记录')
    .option('--since <日期>', '从这一天起，如 2026-11-01', parseAsOf)
    .option('--until <日期>', '到这一天止', parseAsOf)
    .option('--out <文件>', '写成 .csv 或 .jsonl 文件；不写则显示在屏幕上')
    .option('--force', '文件已存在时覆盖')
    .action(async ({ data, since, until, out, force }: AuditCommandOptions) =>
      finish(await exportAudit(context, { since, until, out, force: force === true, dataFolder: data })),
    );
};
