import { commonRuns } from '../compare/common-runs.ts';
import type { Row } from './read-rows.ts';

/** Words that titles of any list end in; they name no row. */
const KINDS =
  /(?:产业|项目|工程|工作|建设|任务|行动|计划|方案|措施|改革|管理|服务|事项|体系|机制|发展|提升|推进|中心)/gu;
const SURE_RUN = 4;
const SURE_SHARE = 0.6;

const core = (title: string): string => title.replace(/[\s\p{P}]/gu, '').replace(KINDS, '');

/** How surely a question names a row: the length of the words they share, 0 when they are too few. */
const namedBy = (question: string, title: string): number => {
  const whole = title.replace(/\s/gu, '');
  const run = commonRuns(question.replace(/\s/gu, ''), whole)[0]?.length ?? 0;
  const essence = core(title);
  const shared = commonRuns(question.replace(/\s/gu, ''), essence)[0]?.length ?? 0;
  const sure = shared >= SURE_RUN || (essence.length >= 2 && shared / essence.length >= SURE_SHARE);
  return sure ? run + shared : 0;
};

/**
 * The rows that a question names by their titles. Where the words fit several rows, those they fit best; a row whose
 * title shares only words that another named row has as well is not named.
 */
export const rowsNamed = (question: string, rows: readonly Row[]): readonly Row[] => {
  const rated = rows
    .map((row) => ({ row, named: namedBy(question, row.title), run: commonRuns(question, row.title)[0] ?? '' }))
    .filter(({ named }) => named > 0)
    .toSorted((a, b) => b.named - a.named);
  return rated
    .filter(({ run }, index) =>
      rated.slice(0, index).every((better) => !better.run.includes(run) && !run.includes(better.run)),
    )
    .map(({ row }) => row);
};
