import type { LogicalLine } from '../normalise/normalised-document.ts';
import { type DraftNode, draftNode } from './draft-node.ts';
import { matchMarker } from './match-marker.ts';
import { squeeze } from './squeeze.ts';
import { readTableHead } from './table-head.ts';
import { cellTexts, distinctTexts, tableShape } from './table-shape.ts';

/** Longest name of a row that serves as its heading. */
const longestHeading = 60;

/** Longest text of a number cell that serves in a path: 合计, A-12. */
const longestNumber = 12;

/** Makes the nodes of a run of table rows: one per table, with its groups and rows. `title` is the attachment's. */
export const buildTable = (lines: readonly LogicalLine[], title: string): readonly DraftNode[] =>
  divideTables(lines).map((rows) => buildOne(rows, title));

/** A new table begins where the loader says so and a head of its own stands; the rest of a cut table has none. */
const divideTables = (lines: readonly LogicalLine[]): readonly (readonly LogicalLine[])[] => {
  const tables: LogicalLine[][] = [];
  for (const [index, line] of lines.entries()) {
    const current = tables.at(-1);
    const isNew = current?.[0] && line.table !== lines[index - 1]?.table && !continuesTable(line, lines, index);
    if (!current || isNew) tables.push([line]);
    else current.push(line);
  }
  return tables;
};

const continuesTable = (line: LogicalLine, lines: readonly LogicalLine[], index: number): boolean =>
  line.cells?.length === lines[index - 1]?.cells?.length &&
  readTableHead(lines.slice(index, index + 3)).headers.length === 0;

const buildOne = (rows: readonly LogicalLine[], title: string): DraftNode => {
  const head = readTableHead(rows);
  const table = draftNode({
    role: 'table',
    kind: 'table',
    step: '表',
    heading: head.caption || title,
    lines: rows.slice(0, head.count),
  });
  const shape = tableShape(rows.slice(head.count), head.headers);
  let group: DraftNode | null = null;
  let position = 0;
  for (const line of rows.slice(head.count)) {
    const texts = cellTexts(line);
    const parent: DraftNode = group ?? table;
    if (isGroupRow(line, shape.columns)) {
      group = groupNode(texts, [line]);
      table.children.push(group);
      position = 0;
      continue;
    }
    const last = parent.children.at(-1);
    if (last?.role === 'table-row' && continuesRow(line, shape.indexColumn)) {
      last.lines.push(line);
      continue;
    }
    group = categoryGroup(line, shape.categoryColumn, group, table);
    if (group !== parent && group !== null) position = 0;
    position += 1;
    (group ?? table).children.push(rowNode({ line, texts, position, headers: head.headers, ...shape }));
  }
  return table;
};

/** 一、高质量谋划县域工业布局 | | | : text in one cell only, or one cell across the whole row. */
const isGroupRow = (line: LogicalLine, columns: number): boolean => {
  const texts = distinctTexts(line);
  const text = texts[0];
  return columns > 1 && texts.length === 1 && text !== undefined && text.length <= 60 && !/^[0-9.\s]+$|。$/u.test(text);
};

const groupNode = (texts: readonly string[], lines: readonly LogicalLine[]): DraftNode => {
  const text = texts.find((cell) => cell !== '') ?? '';
  const marker = matchMarker(text);
  return draftNode({
    role: 'table-group',
    kind: 'table-group',
    step: marker?.canonical ?? squeeze(text),
    label: marker ? text.slice(0, marker.labelEnd) : null,
    heading: marker ? text.slice(marker.textStart).trim() : text,
    marker,
    lines,
  });
};

/** A row whose number is spanned from above, or left blank, goes on with the row above. */
const continuesRow = (line: LogicalLine, indexColumn: number | null): boolean => {
  if (indexColumn === null) return false;
  const cell = line.cells?.[indexColumn];
  return cell !== undefined && (cell.inherited || cell.content.text.trim() === '');
};

/** The group of a category cell that spans several rows; a new one where the category changes. */
const categoryGroup = (
  line: LogicalLine,
  column: number | null,
  group: DraftNode | null,
  table: DraftNode,
): DraftNode | null => {
  if (column === null) return group;
  const text = line.cells?.[column]?.content.text.trim() ?? '';
  if (text === '' || (group && group.heading === text)) return group;
  const next = draftNode({ role: 'table-group', kind: 'table-group', step: squeeze(text), heading: text });
  table.children.push(next);
  return next;
};

interface Row {
  readonly line: LogicalLine;
  readonly texts: readonly string[];
  readonly headers: readonly string[];
  /** Position among the rows of its group, from 1. */
  readonly position: number;
  readonly indexColumn: number | null;
  readonly categoryColumn: number | null;
}

const rowNode = ({ line, texts, headers, position, indexColumn, categoryColumn }: Row): DraftNode => {
  const index = indexColumn === null ? '' : (texts[indexColumn] ?? '');
  const marker = matchMarker(index);
  const label = marker ? index.slice(0, marker.labelEnd) : index;
  const rest = marker ? index.slice(marker.textStart) : '';
  const others = texts.filter((_, column) => column !== indexColumn && column !== categoryColumn);
  return draftNode({
    role: 'table-row',
    kind: 'table-row',
    step: rowStep(label, position),
    label: label === '' ? null : label,
    heading: rowHeading([rest, ...others]),
    headers,
    lines: [line],
  });
};

/** The number as the row prints it, without the mark after it; the position where there is none. */
const rowStep = (label: string, position: number): string => {
  const number = squeeze(label).replace(/[.．、]$/u, '');
  if (number === '' || number.length > longestNumber) return `第${position}行`;
  return /^[0-9]+$/u.test(number) ? String(Number(number)) : (matchMarker(number)?.canonical ?? number);
};

const rowHeading = (names: readonly string[]): string => {
  const name = names.find((text) => /\p{L}/u.test(text)) ?? '';
  return name.length <= longestHeading ? name.replace(/[。；]$/u, '') : '';
};
