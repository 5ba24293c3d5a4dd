import type { CliContext } from '../cli-context.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { printable } from '../printable.ts';
import type { HealthCheck } from './health-check.ts';

const MARKS: Readonly<Record<HealthCheck['status'], string>> = { ok: '正常', absent: '未建', broken: '异常' };

/** Prints what `doctor` found; ends with 1 when something is broken. */
export const reportHealth = async (
  { terminal, checkHealth }: CliContext,
  { json, dataFolder }: { readonly json: boolean; readonly dataFolder: string },
): Promise<ExitCode> => {
  const checks = await checkHealth(dataFolder);
  const healthy = checks.every(({ status }) => status !== 'broken');
  if (json) {
    terminal.printJson({ healthy, checks });
  } else {
    const { colours } = terminal;
    const paint = { ok: colours.green, absent: colours.yellow, broken: colours.red };
    for (const { name, status, detail } of checks) {
      terminal.print(`${paint[status](MARKS[status])}  ${name}：${printable(detail)}`);
    }
    terminal.print(healthy ? '一切正常。' : '有异常，请按提示处理。');
  }
  return healthy ? EXIT.answered : EXIT.failed;
};
