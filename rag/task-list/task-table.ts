import type { IsoDate, PolicyDocument } from '#core/document.ts';
import { isCollectiveOwner } from '#core/units/unit-name-shape.ts';
import { MACHINE_LABEL } from '../answer/write-reply.ts';
import { formatDocumentName, shortDocumentName } from '../cite/format-citation.ts';
import { plainDate } from '../cite/plain-date.ts';
import { aigcMark } from './aigc-mark.ts';
import type { CitedTask } from './cite-tasks.ts';
import { NOT_STATED } from './describe-deadline.ts';
import { TASK_COLUMNS, type TaskColumn } from './task-columns.ts';
import { taskTotals } from './task-totals.ts';

/** A task list laid out, ready for any file format. */
export interface TaskTable {
  readonly title: string;
  /** The same in one or two parts, for where a line is too short for all of it. */
  readonly titleLines: readonly string[];
  readonly totals: string;
  readonly columns: readonly Pick<TaskColumn, 'heading' | 'width' | 'centred'>[];
  readonly rows: readonly (readonly string[])[];
  /** Sources, remarks, dates and, last, the machine-made label: always there. */
  readonly footer: readonly string[];
  /** Value of the `AIGC` metadata field. */
  readonly mark: string;
  /** When it was made; file dates are this moment. */
  readonly madeAt: Date;
}

export interface TableOptions {
  /** Headings in the order wanted; the usual ones when null. */
  readonly headings: readonly string[] | null;
  readonly asOf: IsoDate;
  /** The day in China on which the list is made, and the moment. */
  readonly madeOn: IsoDate;
  readonly madeAt: Date;
  /** Whose list it is; null for that of whole documents. */
  readonly unitName: string | null;
  /** Further sentences for the footer. */
  readonly remarks: readonly string[];
}

const USUAL = '序号 工作任务 量化目标 牵头单位 责任单位 参与单位 完成时限 依据 进展 状态 备注'.split(' ');
/** Left out of the usual columns where no row has anything in them. */
const OPTIONAL: ReadonlySet<string> = new Set(['责任单位', '参与单位']);

/** The columns that a user names; unknown names are left out. */
const chosenColumns = (headings: readonly string[]): readonly TaskColumn[] =>
  headings.flatMap((heading) => TASK_COLUMNS.find((column) => column.heading === heading) ?? []);

const usualColumns = (tasks: readonly CitedTask[], asOf: IsoDate): readonly TaskColumn[] =>
  chosenColumns(USUAL).filter(
    (column) =>
      !OPTIONAL.has(column.heading) || tasks.some((task) => column.cell(task, { number: 1, asOf }) !== NOT_STATED),
  );

const sourcesOf = (tasks: readonly CitedTask[]): readonly PolicyDocument[] => [
  ...new Map(tasks.map(({ document }) => [document.id, document])).values(),
];

const sourceLine = (document: PolicyDocument, asOf: IsoDate): string => {
  const { term } = document;
  const name = formatDocumentName({ ...document, title: document.enclosureTitle ?? document.title });
  if (term === null) return name;
  const ended = term.end !== null && term.end < asOf ? '，已届满，是否有接续文件知识库未见' : '';
  return `${name}，实施期${term.raw}${ended}`;
};

/** Printed names that differ from the body's usual one: 县市监局即县市场监管局. */
const nameLine = (tasks: readonly CitedTask[]): string => {
  const units = tasks.flatMap(({ main }) => main.units);
  const differing = units.filter(({ printed, canonical }) => printed !== canonical && !isCollectiveOwner(printed));
  const pairs = [...new Set(differing.map(({ printed, canonical }) => `${printed}即${canonical}`))];
  return `单位名称为文件印发时的名称${pairs.length === 0 ? '' : `（${pairs.join('；')}）`}。`;
};

/** The rules by which units lead or take part, in the documents' words. */
const ruleLines = (tasks: readonly CitedTask[]): readonly string[] => {
  const rules = tasks.flatMap(({ leadRule, blanketClause }) => [
    ...(leadRule ? [`首列规则：${shortDocumentName(leadRule)}${leadRule.path}“${leadRule.quote}”。`] : []),
    ...(blanketClause
      ? [`总括条款：${shortDocumentName(blanketClause)}${blanketClause.path}“${blanketClause.quote}”。`]
      : []),
  ]);
  return [...new Set(rules)];
};

const titleOf = (sources: readonly PolicyDocument[], unitName: string | null): readonly string[] => {
  const [only] = sources;
  const document = sources.length === 1 && only ? [only.enclosureTitle ?? only.title] : [];
  return [...document, `${unitName ?? ''}任务分解表`];
};

/** What XML 1.0, hence Office files, cannot hold: a source may have control characters in it. */
const UNPRINTABLE = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|\p{Cs}/gu;

const printed = (text: string): string => text.replace(UNPRINTABLE, '');

/** Lays tasks out as a 任务分解表: one row each, in their order; what the document leaves open says 原文未明确. */
export const taskTable = (
  tasks: readonly CitedTask[],
  { headings, asOf, madeOn, madeAt, unitName, remarks }: TableOptions,
): TaskTable => {
  const columns = headings === null ? usualColumns(tasks, asOf) : chosenColumns(headings);
  const rows = tasks.map((task, index) =>
    columns.map((column) => printed(column.cell(task, { number: index + 1, asOf }))),
  );
  const sources = sourcesOf(tasks);
  const totals = taskTotals(tasks, asOf).text;
  const titleLines = titleOf(sources, unitName).map(printed);
  return {
    title: titleLines.join(unitName === null ? '' : ' '),
    titleLines,
    totals,
    columns: columns.map(({ heading, width, centred }) => ({ heading, width, centred })),
    rows,
    footer: [
      ...sources.map((document, index) => `依据文件${index + 1}：${sourceLine(document, asOf)}。`),
      ...ruleLines(tasks),
      nameLine(tasks),
      ...remarks,
      `时限按${plainDate(asOf)}判断，是否完成由责任单位填报。`,
      `生成日期：${plainDate(madeOn)}　　审核人：【待定】`,
      MACHINE_LABEL,
    ].map(printed),
    mark: aigcMark(JSON.stringify([totals, rows])),
    madeAt,
  };
};
