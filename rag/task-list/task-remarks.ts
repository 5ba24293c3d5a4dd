import type { IsoDate } from '#core/document.ts';
import type { Obligation } from '#core/obligation.ts';
import type { CitedTask } from './cite-tasks.ts';
import { printedTime } from './describe-deadline.ts';
import { taskTargets } from './task-targets.ts';

/** How a task stands in time on a day. Never 未完成: the documents do not say what was done. */
export type TimeState = 'passed' | 'term-ended' | 'open' | 'undated';

/** Where the day lies to the task's latest day, else to the end of its document's term. */
export const timeStateOf = ({ main, document }: Pick<CitedTask, 'main' | 'document'>, asOf: IsoDate): TimeState => {
  const { end } = main.deadline;
  if (end !== null && end < asOf) return 'passed';
  if (isOver(document.term?.end ?? null, asOf)) return 'term-ended';
  return end === null ? 'undated' : 'open';
};

const isOver = (end: IsoDate | null, asOf: IsoDate): boolean => end !== null && end < asOf;

const timeRemarks = (task: CitedTask, asOf: IsoDate): readonly string[] => {
  const state = timeStateOf(task, asOf);
  if (state === 'passed') return ['已过原定时限'];
  if (state === 'term-ended') return ['文件实施期已届满'];
  const stages = taskTargets(task)
    .filter(({ target: { by, byBasis } }) => byBasis === 'explicit' && isOver(by, asOf))
    .flatMap(({ target: { byRaw } }) => byRaw ?? []);
  return [...new Set(stages)].map((stage) => `“${stage}”的目标已过原定时限`);
};

/** Short here, since they hold for row after row; the footer of the list quotes the rules. */
const ruleRemarks = ({ main, blanketClause }: CitedTask): readonly string[] => {
  const ruled = main.units.some(({ basis }) => basis === 'first-listed-rule');
  const added = main.units.filter(({ basis }) => basis === 'blanket-clause').map(({ printed }) => printed);
  return [...(ruled ? ['牵头按首列规则'] : []), ...(blanketClause ? [`${added.join('、')}按总括条款列入`] : [])];
};

const ownersOf = ({ units }: Obligation): string =>
  [...new Set(units.map(({ canonical }) => canonical))].sort().join('、');

/** What other statements of the task print otherwise: both are said, neither is chosen. */
const differenceRemarks = ({ main, others }: CitedTask): readonly string[] =>
  others.flatMap((other) => {
    const { path, deadline, units } = other;
    const otherTime = deadline.basis === 'explicit' && deadline.end !== main.deadline.end;
    const otherOwners = units.length > 0 && ownersOf(other) !== ownersOf(main);
    return [
      ...(otherTime ? [`${path}所写时限为“${printedTime(deadline)}”`] : []),
      ...(otherOwners ? [`${path}所列单位不同`] : []),
    ];
  });

/** The remarks on a row that apply on a day, in order of weight. */
export const taskRemarks = (task: CitedTask, asOf: IsoDate): readonly string[] => [
  ...timeRemarks(task, asOf),
  ...differenceRemarks(task),
  ...ruleRemarks(task),
];
