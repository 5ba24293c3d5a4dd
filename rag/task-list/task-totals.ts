import type { IsoDate } from '#core/document.ts';
import type { Obligation, UnitRole } from '#core/obligation.ts';
import { isCollectiveOwner } from '#core/units/unit-name-shape.ts';
import { comparable } from '../cite/comparable.ts';
import { roleName } from '../tasks/asked-roles.ts';
import { partName } from '../tasks/part-name.ts';
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

/** The totals in words, and what each figure in them counts. */
export interface TaskTotals {
  readonly text: string;
  readonly counts: {
    readonly tasks: readonly (readonly CitedTask[])[];
    /** Names as printed, one for each unit. */
    readonly units: readonly string[];
  };
}

const groupBy = (tasks: readonly CitedTask[], key: (task: CitedTask) => string | null) => {
  const groups = new Map<string, CitedTask[]>();
  for (const task of tasks) {
    const name = key(task);
    if (name !== null) groups.set(name, [...(groups.get(name) ?? []), task]);
  }
  return groups;
};

const listed = (names: readonly string[], groups: ReadonlyMap<string, readonly CitedTask[]>): string =>
  names.flatMap((name) => (groups.has(name) ? [`${name}${groups.get(name)?.length}项`] : [])).join('、');

/** A name as a joined list prints it: 县发改、经信局 holds 经信局 and 发改. */
const printedForms = (name: string): readonly string[] => [
  name,
  name.slice(1),
  name.slice(1).replace(/[局委办]$/u, ''),
];

/** Every unit once, by a form of its name that a list prints; null where one is printed in no such form. */
const unitsOf = (tasks: readonly CitedTask[]): ReadonlyMap<string, string> | null => {
  const names = new Map<string, string>();
  const units = new Set<string>();
  for (const { main, unitList, blanketClause } of tasks) {
    const lists = comparable(`${unitList?.quote ?? ''}${blanketClause?.quote ?? ''}`);
    for (const { canonical, printed } of main.units) {
      units.add(canonical);
      const form = printedForms(comparable(printed)).find((one) => one !== '' && lists.includes(one));
      if (form !== undefined && !names.has(canonical)) names.set(canonical, form);
    }
  }
  return names.size === units.size ? names : null;
};

const unitWords = (units: ReadonlyMap<string, string> | null): string => {
  if (units === null || units.size === 0) return '';
  const collective = [...units.keys()].find(isCollectiveOwner);
  return `涉及单位${units.size}个${collective === undefined ? '' : `（“${collective}”一类统称按1个计）`}。`;
};

/** The parts that tasks give, by role. */
const partNames = (tasks: readonly CitedTask[]): readonly string[] => [
  ...new Set(
    ROLES.flatMap((role) => [
      roleName(role),
      ...tasks.flatMap(({ part }) => (part?.role === role ? [partName(part)] : [])),
    ]),
  ),
];

/** The totals of a task list, all counted here: `共20项（任务19项、措施1项），涉及单位8个。` and how they stand on a day. */
export const taskTotals = (tasks: readonly CitedTask[], asOf: IsoDate): TaskTotals => {
  const asked = tasks.some(({ part }) => part !== null);
  const kinds = groupBy(tasks, ({ main, part }) => (asked ? part && partName(part) : KINDS[main.kind]));
  const states = groupBy(tasks, (task) => STATES[timeStateOf(task, asOf)]);
  const units = unitsOf(tasks);
  const named = listed(asked ? partNames(tasks) : Object.values(KINDS), kinds);
  return {
    text: `共${tasks.length}项（${named}）。${unitWords(units)}按${asOf}判断：${listed(Object.values(STATES), states)}。`,
    counts: { tasks: [tasks, ...kinds.values(), ...states.values()], units: [...(units?.values() ?? [])] },
  };
};
