import type { AskedQuestion } from './ask-split.ts';

const THRESHOLDS: readonly number[] = [0, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.5, 0.6];

const percent = (part: number, whole: number): string => (whole === 0 ? '–' : ((100 * part) / whole).toFixed(1));

/** For each threshold: how many questions are answered, how many of them rightly, how many that should not be. */
export const describeCurve = (name: string, asked: readonly AskedQuestion[]): string => {
  const held = asked.filter((question) => question.held);
  const away = asked.filter((question) => !question.held);
  const rows = THRESHOLDS.map((threshold) => {
    const answered = (questions: readonly AskedQuestion[]) =>
      questions.filter((question) => question.answered && question.share >= threshold);
    const right = answered(held).filter((question) => question.right).length;
    const given = answered(held).length + answered(away).length;
    return `| ${threshold} | ${percent(answered(held).length, held.length)} | ${percent(right, held.length)} | ${percent(answered(away).length, away.length)} | ${percent(right, given)} |`;
  });
  return [
    `${name}：${held.length} 问的文件已收录，${away.length} 问的文件没有收录（%）。`,
    '',
    '| 占词门槛 | 已收录：作答 | 已收录：首条依据出自对的文件 | 没有收录：仍作答 | 作答中对的 |',
    '|---:|---:|---:|---:|---:|',
    ...rows,
  ].join('\n');
};
