import { concatMapped, type MappedText, sourceSpanOf, unmappedText } from '#core/mapped-text.ts';
import type { Span } from '#core/span.ts';
import type { LoadedCell, LoadedTable } from '../load/loaded-document.ts';
import { cleanLine } from './clean-line.ts';
import type { LogicalLine, TableCell } from './normalised-document.ts';
import {
  concatPositioned,
  type PositionedText,
  positionedFromSource,
  rewritePositioned,
  toMappedText,
  trimPositioned,
  unpositioned,
} from './positioned-text.ts';

/** The rows of a table as logical lines; rows whose own cells are all blank are left out. */
export const tableLines = (source: string, table: LoadedTable, number: number): readonly LogicalLine[] =>
  table.rows.flatMap((row): readonly LogicalLine[] => {
    const cells = row.map((cell) => readCell(source, cell));
    const content = rowContent(cells);
    const span = sourceSpanOf(content, { start: 0, end: content.text.length });
    return span ? [{ content, span, cells, table: number, metadata: false, markdownHeading: null }] : [];
  });

const readCell = (source: string, { span, header, inherited }: LoadedCell): TableCell => {
  return { content: toMappedText(cleanCell(source, span)), header, inherited };
};

const rowContent = (cells: readonly TableCell[]): MappedText =>
  concatMapped(
    cells
      .filter((cell) => !cell.inherited)
      .flatMap((cell, at) => (at === 0 ? [cell.content] : [unmappedText('\t'), cell.content])),
  );

/** One row of page metadata as a logical line: label, colon or space, value, which may stand on a line below. */
export const metadataLines = (source: string, label: string, span: Span): readonly LogicalLine[] => {
  const raw = source.slice(span.start, span.end);
  const printedLabel = new RegExp(`^${[...label].join('\\s{0,4}')}`).exec(raw)?.[0] ?? '';
  const separator = /^[\]】*\s]*[:：]/.exec(raw.slice(printedLabel.length))?.[0] ?? '';
  const valueStart = span.start + printedLabel.length + separator.length;
  const content = concatPositioned([
    cleanCell(source, { start: span.start, end: span.start + printedLabel.length }),
    separator === '' ? unpositioned(' ') : positionedFromSource(source, { start: valueStart - 1, end: valueStart }),
    cleanCell(source, { start: valueStart, end: span.end }),
  ]);
  return [
    {
      content: toMappedText(trimPositioned(content)),
      span,
      cells: null,
      table: null,
      metadata: true,
      markdownHeading: null,
    },
  ];
};

const cleanCell = (source: string, span: Span): PositionedText =>
  cleanLine(
    rewritePositioned(positionedFromSource(source, span), /[\n\r]+/g, () => ' '),
    { inCell: true },
  ).content;
