import type { IsoDate, PolicyDocument } from '#core/document.ts';
import type { UnitRole } from '#core/obligation.ts';
import { partName } from '../tasks/part-name.ts';
import { unitsByLabel } from '../tasks/units-by-label.ts';
import type { CitedTask } from './cite-tasks.ts';
import { describeDeadline, NOT_STATED } from './describe-deadline.ts';
import { statementsOf } from './stated-task.ts';
import { taskRemarks } from './task-remarks.ts';
import { describeTarget, taskTargets } from './task-targets.ts';

/** What only a person can fill in. */
const TO_BE_REPORTED = '【待填报】';

/** One column of the 任务分解表. */
export interface TaskColumn {
  readonly heading: string;
  /** Width relative to the other columns, in millimetres of a sheet that holds the usual ones. */
  readonly width: number;
  readonly centred: boolean;
  cell(task: CitedTask, place: CellPlace): string;
}

export interface CellPlace {
  /** Number of the row, from 1. */
  readonly number: number;
  readonly asOf: IsoDate;
}

/** `嵊政办发〔2023〕26号`, else the 索引号, else the title: enough to find the document in the footer. */
const sourceName = ({ documentNumber, indexNumber, title }: PolicyDocument): string =>
  documentNumber ?? (indexNumber === null ? `《${title}》` : `索引号${indexNumber}`);

const unitsOf = (role: UnitRole) => (task: CitedTask) =>
  unitsByLabel(task.main.units)
    .filter((units) => units.role === role)
    .map(({ label, names }) => (label === null ? names : `${label}：${names}`))
    .join('；') || NOT_STATED;

const lines = (parts: readonly string[]): string => [...new Set(parts)].join('；') || NOT_STATED;

const reported = { width: 15, centred: true, cell: () => TO_BE_REPORTED };

/** All columns a user may choose, in their usual order (practice of published 任务分解表). */
export const TASK_COLUMNS: readonly TaskColumn[] = [
  { heading: '序号', width: 10.5, centred: true, cell: (_, { number }) => String(number) },
  { heading: '工作任务', width: 30, centred: false, cell: ({ wording }) => wording },
  { heading: '具体举措', width: 70, centred: false, cell: ({ fullText }) => fullText },
  { heading: '量化目标', width: 40, centred: false, cell: (task) => lines(taskTargets(task).map(describeTarget)) },
  {
    heading: '交付成果',
    width: 34,
    centred: false,
    cell: (task) => lines(statementsOf(task).flatMap(({ deliverables }) => deliverables)),
  },
  { heading: '召集人', width: 22, centred: false, cell: ({ main }) => main.convener ?? NOT_STATED },
  { heading: '牵头单位', width: 23, centred: false, cell: unitsOf('lead') },
  { heading: '责任单位', width: 33, centred: false, cell: unitsOf('responsible') },
  { heading: '参与单位', width: 26, centred: false, cell: unitsOf('participant') },
  {
    heading: '角色',
    width: 12,
    centred: true,
    cell: ({ part }) => (part === null ? NOT_STATED : partName(part)),
  },
  { heading: '完成时限', width: 29, centred: false, cell: ({ main }) => describeDeadline(main).replace(' → ', '\n→ ') },
  {
    heading: '依据',
    width: 32,
    centred: false,
    cell: (task) => [sourceName(task.document), ...new Set(statementsOf(task).map(({ path }) => path))].join('\n'),
  },
  { heading: '进展', ...reported },
  { heading: '存在问题', ...reported },
  { heading: '下步计划', ...reported },
  { heading: '状态', ...reported },
  { heading: '备注', width: 28, centred: false, cell: (task, { asOf }) => taskRemarks(task, asOf).join('；') },
];
