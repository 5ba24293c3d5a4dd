import type { Span } from '#core/span.ts';
import type { LoadedCell, LoadedTable } from '../load/loaded-document.ts';

interface Row {
  readonly line: Span;
  readonly cells: readonly Span[];
}

/**
 * Finds tables in plain text: runs of lines with tabs inside. A page break (`null`: a line that is blank, a page
 * number or furniture) does not end a table whose rows go on with the same number of columns. The first row with
 * several filled cells is the header, wherever it is repeated. A single line is a table only with three filled cells.
 */
export const findTextTables = (text: string, lines: readonly (Span | null)[]): readonly LoadedTable[] => {
  const tables: LoadedTable[] = [];
  let rows: Row[] = [];
  let gap = false;
  const close = (): void => {
    const most = Math.max(0, ...rows.slice(0, 50).map(filled));
    if (most > 2 || (most > 1 && rows.length > 1)) tables.push(toTable(text, rows));
    rows = [];
  };
  for (const line of lines) {
    if (line === null) {
      gap = true;
      continue;
    }
    const row = readRow(text, line);
    if (!row) close();
    else {
      if (gap && rows.length > 0 && widest(rows) !== row.cells.length) close();
      rows.push(row);
    }
    gap = false;
  }
  close();
  return tables;
};

const widest = (rows: readonly Row[]): number => Math.max(...rows.slice(-50).map((row) => row.cells.length));

const readRow = (text: string, line: Span): Row | null => {
  const content = text.slice(line.start, line.end);
  // Tabs at the start alone are an indent.
  if (!content.trimStart().includes('\t')) return null;
  const cells: Span[] = [];
  let start = line.start;
  for (const piece of content.split('\t')) {
    cells.push(trimmedSpan(piece, start));
    start += piece.length + 1;
  }
  return { line, cells };
};

const trimmedSpan = (piece: string, start: number): Span => {
  const from = start + (piece.length - piece.trimStart().length);
  return { start: from, end: Math.max(from, start + piece.trimEnd().length) };
};

const toTable = (text: string, rows: readonly Row[]): LoadedTable => {
  const header = rows.find((row) => filled(row) > 1);
  const printed = header && textOf(text, header);
  return {
    rows: rows.map((row): readonly LoadedCell[] => {
      const marked = row === header || textOf(text, row) === printed;
      return row.cells.map((span) => ({ span, header: marked, inherited: false }));
    }),
    span: { start: rows[0]?.line.start ?? 0, end: rows.at(-1)?.line.end ?? 0 },
  };
};

const textOf = (text: string, { line }: Row): string => text.slice(line.start, line.end).replace(/[ \u3000]/g, '');

const filled = (row: Row): number => row.cells.filter((span) => span.end > span.start).length;
