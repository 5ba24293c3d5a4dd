import { extname } from 'node:path';
import { addDays } from '#core/dates.ts';
import type { IsoDate } from '#core/document.ts';
import { auditCsvHead, auditCsvRow } from '../../audit/audit-csv.ts';
import type { CliContext } from '../cli-context.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { checkNewFile } from '../options/check-new-file.ts';
import { writeFileAtomically } from '../options/write-file-atomically.ts';
import { UsageError } from '../usage-error.ts';

export interface AuditOptions {
  /** First and last day in China, both included; open where undefined. */
  readonly since: IsoDate | undefined;
  readonly until: IsoDate | undefined;
  /** A `.csv` or `.jsonl` file; JSON lines on the terminal when undefined. */
  readonly out: string | undefined;
  readonly force: boolean;
  readonly dataFolder: string;
}

/** Exports the audit log of the chats: one row an answer, with hashes of the words and the passages used. */
export const exportAudit = async (context: CliContext, options: AuditOptions): Promise<ExitCode> => {
  const { terminal } = context;
  const { since, until, out, force, dataFolder } = options;
  if (since !== undefined && until !== undefined && since > until) throw new UsageError('--since 晚于 --until。');
  const asCsv = out !== undefined && extname(out).toLowerCase() === '.csv';
  if (out !== undefined && !asCsv && extname(out).toLowerCase() !== '.jsonl') {
    throw new UsageError('--out 请写 .csv 或 .jsonl 文件。');
  }
  if (out !== undefined) await checkNewFile(out, { option: '--out', force });
  const rows = await context.auditRows(dataFolder, {
    from: since === undefined ? null : startOfDay(since),
    to: until === undefined ? null : startOfDay(addDays(until, 1)),
  });
  const lines = rows.map((row) => (asCsv ? auditCsvRow(row) : `${JSON.stringify(row)}\n`)).join('');
  if (out === undefined) terminal.print(lines.trimEnd() || '没有审计记录。');
  else {
    await writeFileAtomically(out, asCsv ? `${auditCsvHead()}${lines}` : lines);
    terminal.notice(`已写入 ${out}：${rows.length} 条。`);
  }
  return EXIT.answered;
};

const startOfDay = (day: IsoDate): Date => new Date(`${day}T00:00:00+08:00`);
