import type { IsoDate } from '#core/document.ts';
import type { Obligation, UnitRole } from '#core/obligation.ts';
import { isCollectiveOwner } from '#core/units/unit-name-shape.ts';
import { roleName } from '../tasks/asked-roles.ts';
import type { CitedTask } from './cite-tasks.ts';
import { type TimeState, timeStateOf } from './task-remarks.ts';

const KINDS: Readonly<Record<Obligation['kind'], string>> = {
  goal: '目标',
  task: '任务',
  mechanism: '机制',
  measure: '措施',
  requirement: '要求',
};
const ROLES: readonly UnitRole[] = ['lead', 'responsible', 'participant'];
const STATES: Readonly<Record<TimeState, string>> = {
  passed: '已过原定时限',
  'term-ended': '文件实施期已届满',
  open: '未到时限',
  undated: '时限无法换算成日期',
};

const countBy = (tasks: readonly CitedTask[], key: (task: CitedTask) => string | null): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const task of tasks) {
    const name = key(task);
    if (name !== null) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
};

const listed = (names: readonly string[], counts: ReadonlyMap<string, number>): string =>
  names.flatMap((name) => (counts.has(name) ? [`${name}${counts.get(name)}项`] : [])).join('、');

const unitCount = (tasks: readonly CitedTask[]): string => {
  const names = new Set(tasks.flatMap(({ main }) => main.units.map(({ canonical }) => canonical)));
  if (names.size === 0) return '';
  const collective = [...names].find(isCollectiveOwner);
  return `涉及单位${names.size}个${collective === undefined ? '' : `（“${collective}”一类统称按1个计）`}。`;
};

/** The totals of a task list, all counted here: `共20项（任务19项、措施1项），涉及单位8个。` and how they stand on a day. */
export const taskTotals = (tasks: readonly CitedTask[], asOf: IsoDate): string => {
  const asked = tasks.some(({ part }) => part !== null);
  const kinds = listed(
    Object.values(KINDS),
    countBy(tasks, ({ main }) => KINDS[main.kind]),
  );
  const roles = listed(
    ROLES.map(roleName),
    countBy(tasks, ({ part }) => part && roleName(part.role)),
  );
  const states = listed(
    Object.values(STATES),
    countBy(tasks, (task) => STATES[timeStateOf(task, asOf)]),
  );
  return `共${tasks.length}项（${asked ? roles : kinds}）。${unitCount(tasks)}按${asOf}判断：${states}。`;
};
