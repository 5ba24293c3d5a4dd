import type { IsoDate } from '#core/document.ts';
import type { CitedTask, GatheredTasks, TaskTable } from '#rag';
import { sectionOf } from './obligation-json.ts';

/** A task list as programs read it: the table as people see it, and with each row its source. Field names are a promise. */
export const taskListJson = (table: TaskTable, gathered: GatheredTasks, asOf: IsoDate) => ({
  title: table.title,
  as_of: asOf,
  totals: table.totals,
  units: gathered.units?.canonicals ?? [],
  unknown_units: gathered.unknownUnits,
  columns: table.columns.map(({ heading }) => heading),
  rows: gathered.tasks.map((task, index) => ({ ...rowJson(task), cells: cellsOf(table, index) })),
  dropped: gathered.dropped.map(({ path, title, reason }) => ({ section: path, title, reason })),
  footer: table.footer,
});

const cellsOf = ({ columns, rows }: TaskTable, index: number): Readonly<Record<string, string>> =>
  Object.fromEntries(columns.map(({ heading }, column) => [heading, rows[index]?.[column] ?? '']));

const rowJson = ({ main, part, document, citations }: CitedTask) => ({
  doc_number: document.documentNumber,
  index_number: document.indexNumber,
  section: sectionOf(main),
  title: main.title,
  role: part?.role ?? null,
  deadline: main.deadline,
  citations: citations.map(({ documentNumber, indexNumber, title, path, quote }) => ({
    documentNumber,
    indexNumber,
    title,
    path,
    quote,
  })),
});
