import type { Figure } from './figure.ts';

const coverage = /全(?:面|员|域)?覆盖/uy;
const doubling = /翻([一两二三四]?)番/uy;
/** 全覆盖 that is reached, not 全覆盖检查. */
const reachedBefore = /(?:实现|达到|做到|确保|达成)[^,;]*$/u;
const lookBehind = 40;

/** Reads 全覆盖 (100 %) or 翻番 (twice), 翻两番 (four times) at `at` of a clause. */
export const readGoalWord = (line: string, at: number): Figure | null => {
  coverage.lastIndex = at;
  const covered = coverage.exec(line)?.[0];
  if (covered !== undefined) return readCoverage(line, at, covered.length);
  doubling.lastIndex = at;
  const doubled = doubling.exec(line);
  if (!doubled) return null;
  const times = 2 ** ('一两三四'.indexOf((doubled[1] ?? '').replace('二', '两') || '一') + 1);
  const end = at + doubled[0].length;
  return { ...plain, start: at, end, value: times, unit: '倍', bound: '=' };
};

const plain = { high: null, kind: 'goal', before: null, after: null, approximate: null } as const;

const readCoverage = (line: string, at: number, length: number): Figure | null => {
  const end = at + length;
  if (/^[率面]/u.test(line.slice(end, end + 1))) return null;
  if (end < line.length && !reachedBefore.test(line.slice(Math.max(0, at - lookBehind), at))) return null;
  return { ...plain, start: at, end, value: 100, unit: '%', bound: 'full' };
};
