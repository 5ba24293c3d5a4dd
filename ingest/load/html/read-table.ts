import { attributeOf, type DomNode } from './dom-node.ts';
import { isDropped } from './is-dropped.ts';

/** A cell of the grid; an inherited one repeats the printed cell that spans its place. */
interface GridCell {
  readonly text: string;
  readonly header: boolean;
  readonly inherited: boolean;
  /** Counts the table's printed cells; an inherited cell has the number of the cell it continues. */
  readonly printed: number;
}

export interface GridRow {
  readonly cells: readonly GridCell[];
}

export interface ReadTable {
  /** Lines above the grid that were printed as full-width rows: `附件1`, the table's title. */
  readonly captions: readonly string[];
  readonly rows: readonly GridRow[];
}

/** What a page claims is cut to what a page can mean; a hostile `colspan` must not fill the memory. */
const LARGEST_COLUMN_SPAN = 60;
const MOST_COLUMNS = 200;

interface Pending {
  readonly cell: GridCell;
  readonly rowsLeft: number;
}

/** Reads a data table into a grid: every spanning cell also stands, as inherited, in each place it covers. */
export const readTable = (table: DomNode): ReadTable => {
  const rows: GridRow[] = [];
  const captions: string[] = [];
  let pending: readonly (Pending | null)[] = [];
  let printed = 0;
  for (const row of rowsOf(table)) {
    const built = buildRow(row, pending, printed);
    pending = built.pending;
    printed = built.printed;
    if (!built.cells.some((cell) => cell.text !== '' && !cell.inherited)) continue;
    if (rows.length === 0 && isCaption(row)) captions.push(...captionLines(row));
    else rows.push({ cells: built.cells });
  }
  return { captions, rows: markHeader(rows) };
};

const rowsOf = (table: DomNode): readonly DomNode[] =>
  (table.children ?? []).flatMap((child) => {
    if (child.name === 'tr') return [child];
    return ['thead', 'tbody', 'tfoot'].includes(child.name ?? '') ? rowsOf(child) : [];
  });

const cellsOf = (row: DomNode): readonly DomNode[] =>
  (row.children ?? []).filter((child) => child.name === 'td' || child.name === 'th');

const isCaption = (row: DomNode): boolean => {
  const filled = cellsOf(row).filter((cell) => cellLines(cell).length > 0);
  return filled.length === 1 && cellsOf(row).length === 1 && spanOf(filled[0], 'colspan') > 1;
};

const captionLines = (row: DomNode): readonly string[] => cellsOf(row).flatMap(cellLines);

const buildRow = (row: DomNode, above: readonly (Pending | null)[], firstPrinted: number) => {
  const cells: GridCell[] = [];
  const pending: (Pending | null)[] = [];
  let printed = firstPrinted;
  const takeInherited = (): void => {
    for (let left = above[cells.length]; left && cells.length < MOST_COLUMNS; left = above[cells.length]) {
      if (left.rowsLeft === 0) break;
      pending[cells.length] = { cell: left.cell, rowsLeft: left.rowsLeft - 1 };
      cells.push({ ...left.cell, inherited: true });
    }
  };
  for (const node of cellsOf(row)) {
    takeInherited();
    const cell: GridCell = { text: cellLines(node).join(' '), header: node.name === 'th', inherited: false, printed };
    printed += 1;
    const rowsLeft = spanOf(node, 'rowspan') - 1;
    const columns = Math.max(1, Math.min(spanOf(node, 'colspan'), MOST_COLUMNS - cells.length));
    for (let column = 0; column < columns; column += 1) {
      pending[cells.length] = rowsLeft > 0 ? { cell, rowsLeft } : null;
      cells.push(column === 0 ? cell : { ...cell, inherited: true });
    }
  }
  takeInherited();
  return { cells, pending, printed };
};

const spanOf = (cell: DomNode | undefined, name: 'colspan' | 'rowspan'): number => {
  const span = cell ? Number.parseInt(attributeOf(cell, name), 10) : 1;
  const limit = name === 'colspan' ? LARGEST_COLUMN_SPAN : 10_000;
  return Number.isFinite(span) && span > 1 ? Math.min(span, limit) : 1;
};

/** Without `<th>` the first row with several cells is the header, with the rows that its spanning cells reach into. */
const markHeader = (rows: readonly GridRow[]): readonly GridRow[] => {
  if (rows.some((row) => row.cells.some((cell) => cell.header))) return rows;
  const first = rows.findIndex((row) => row.cells.filter((cell) => !cell.inherited && cell.text !== '').length > 1);
  const inHeader = (row: GridRow, at: number): boolean =>
    at === first || (at === first + 1 && isHeaderContinued(rows[first], row));
  return rows.map((row, at) =>
    inHeader(row, at) ? { cells: row.cells.map((cell) => ({ ...cell, header: true })) } : row,
  );
};

/** A header of two rows: its first row has cells that span columns, and the next row names those columns. */
const isHeaderContinued = (first: GridRow | undefined, next: GridRow): boolean => {
  const spansColumns = first?.cells.some((cell) => cell.inherited) ?? false;
  const reachesDown = next.cells.some(
    (cell) => cell.inherited && first?.cells.some((above) => above.printed === cell.printed),
  );
  return spansColumns && reachesDown;
};

const LINE_TAGS = new Set(['p', 'div', 'li', 'h1', 'h2', 'h3', 'h4', 'br']);
const LINE_BREAK: DomNode = { type: 'text', data: '\u2028' };

/** The lines of a cell, each without white space at its ends. */
const cellLines = (cell: DomNode): readonly string[] => {
  const pieces: string[] = [];
  const stack: DomNode[] = [cell];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (isDropped(node, false)) continue;
    pieces.push(node.data ?? '');
    const inner = [...(node.children ?? [])].reverse();
    for (const next of LINE_TAGS.has(node.name ?? '') ? [LINE_BREAK, ...inner, LINE_BREAK] : inner) stack.push(next);
  }
  const lines = pieces.join('').split('\u2028');
  return lines.map((line) => line.replace(/[ \t\r\n\f\u00A0\u3000]+/g, ' ').trim()).filter((line) => line !== '');
};
