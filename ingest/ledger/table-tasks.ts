import { type MappedText, sourceSpanOf } from '#core/mapped-text.ts';
import type { UnitRole } from '#core/obligation.ts';
import type { GongwenNode } from '../parse/gongwen-tree.ts';
import { joinParagraphs } from './node-text.ts';
import { type DraftPlace, draftTask, type TaskDraft, type UnitList } from './task-draft.ts';
import { isContentLabel, isPersonLabel, isTimeLabel, tellingLabel, unitColumnRole } from './unit-labels.ts';

/** The tasks of a table that has a column of units: one for each row. Empty for every other table. */
export const tableTasks = (table: GongwenNode, place: Pick<DraftPlace, 'chapter' | 'kind'>): readonly TaskDraft[] =>
  rowsOf(table).flatMap((row) => rowTask(row, place));

const rowsOf = (node: GongwenNode): readonly GongwenNode[] =>
  node.children.flatMap((child) => (child.role === 'table-row' ? [child] : rowsOf(child)));

interface Column {
  readonly header: string;
  readonly text: MappedText;
}

const rowTask = (row: GongwenNode, place: Pick<DraftPlace, 'chapter' | 'kind'>): readonly TaskDraft[] => {
  const columns = row.headers.map((header, index) => ({ header, text: columnText(row, index) }));
  if (!columns.some(({ header }) => columnLabel(header) !== null)) return [];
  const filled = columns.filter(({ text }) => text.text !== '');
  const content = contentOf(filled, row.heading);
  if (content.text === '') return [];
  const person = filled.find(({ header }) => isPersonLabel(header));
  const time = filled.find(({ header }) => isTimeLabel(header));
  const span = person ? sourceSpanOf(person.text, { start: 0, end: person.text.text.length }) : null;
  return [
    draftTask({ ...place, path: row.path, heading: row.heading }, content, {
      isTableRow: true,
      unitLists: filled.flatMap(unitListOf),
      time: time?.text.text ?? null,
      convener: person && span ? { raw: person.text.text, span } : null,
    }),
  ];
};

interface ColumnLabel {
  readonly role: UnitRole;
  readonly label: string | null;
}

/** The head of a lower row of headers speaks first: 责任单位·牵头. */
const columnLabel = (header: string): ColumnLabel | null => {
  for (const head of header.split('·').toReversed()) {
    const role = unitColumnRole(head);
    if (role !== null) return { role, label: tellingLabel(head) };
  }
  return null;
};

const unitListOf = ({ header, text }: Column): readonly UnitList[] => {
  const labelled = columnLabel(header);
  const span = labelled && sourceSpanOf(text, { start: 0, end: text.text.length });
  return labelled && span ? [{ text, ...labelled, span }] : [];
};

/** What is to be done; a row without such a column is what its name says. */
const contentOf = (columns: readonly Column[], heading: string): MappedText => {
  const contents = columns.filter(
    ({ header }) => columnLabel(header) === null && isContentLabel(header) && !/类别|名称/u.test(header),
  );
  const described = contents.filter(({ text }) => text.text !== heading);
  const chosen = described.length > 0 ? described : columns.filter(({ text }) => text.text === heading).slice(0, 1);
  const named = chosen.length > 0 ? chosen : columns.filter(({ header }) => columnLabel(header) === null).slice(0, 2);
  return joinParagraphs(named.map(({ text }) => text));
};

/** Cells of the lines that make up a row; a cell spanned from above counts once. */
const columnText = ({ lines }: GongwenNode, column: number): MappedText => {
  const cells = lines.flatMap(({ cells: all }) => all?.[column] ?? []);
  return joinParagraphs(
    cells.filter(({ inherited }, index) => index === 0 || !inherited).map(({ content }) => content),
  );
};
