import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type CommandCost, measureCommand } from './measure-command.ts';
import { percentile } from './percentile.ts';

const QUESTION = '工业用地出让比例不低于多少';

/** Whole processes as a user waits for them: the first command on a machine, and later ones. */
export const describeCommands = async (folder: string, runs: number): Promise<string> => {
  const data = join(folder, 'commands');
  const ask = () => measureCommand(['ask', QUESTION, '--data', data]);
  const first = await repeat(runs, async () => {
    await rm(data, { recursive: true, force: true });
    return ask();
  });
  const later = await repeat(runs, ask);
  const list = await repeat(runs, () => measureCommand(['documents', '--data', data]));
  const ratio = medianTime(first) / medianTime(later);
  return [
    '| 整个进程 | 中位 ms | 最慢 ms | 内存峰值 MB |',
    '|---|---:|---:|---:|',
    row('`ask`，首次使用（先收录五份文件）', first),
    row('`ask`，文件库已建好', later),
    row('`documents`，文件库已建好', list),
    '',
    `首次使用与已建好之比 ${ratio.toFixed(1)} : 1。每行 ${runs} 次。`,
  ].join('\n');
};

const repeat = async (runs: number, run: () => Promise<CommandCost>): Promise<readonly CommandCost[]> => {
  const costs: CommandCost[] = [];
  for (let count = 0; count < runs; count += 1) costs.push(await run());
  return costs;
};

const medianTime = (costs: readonly CommandCost[]): number =>
  percentile(
    costs.map(({ milliseconds }) => milliseconds),
    0.5,
  );

const row = (name: string, costs: readonly CommandCost[]): string => {
  const slowest = Math.max(...costs.map(({ milliseconds }) => milliseconds));
  const peak = Math.max(...costs.map(({ peakMegabytes }) => peakMegabytes));
  return `| ${name} | ${medianTime(costs).toFixed(0)} | ${slowest.toFixed(0)} | ${peak.toFixed(0)} |`;
};
