import type { Span } from '#core/span.ts';
import type { LoadedCell, LoadedTable } from '../loaded-document.ts';
import type { Block } from './read-blocks.ts';
import type { GridRow } from './read-table.ts';

interface WrittenArticle {
  readonly text: string;
  readonly tables: readonly LoadedTable[];
}

/** Writes blocks as lines of text; a table's row is one line, its printed cells separated by tabs. */
export const writeArticle = (blocks: readonly Block[]): WrittenArticle => {
  const parts: string[] = [];
  const tables: LoadedTable[] = [];
  let length = 0;
  const write = (line: string): Span => {
    const start = length;
    parts.push(line, '\n');
    length += line.length + 1;
    return { start, end: start + line.length };
  };
  for (const block of blocks) {
    if (!block.table) write(block.text);
    else tables.push(writeTable(block.table, write));
  }
  return { text: parts.join(''), tables };
};

const writeTable = (rows: readonly GridRow[], write: (line: string) => Span): LoadedTable => {
  const spans = new Map<number, Span>();
  const lines: Span[] = [];
  const written = rows.map((row): readonly LoadedCell[] => {
    const own = row.cells.filter((cell) => !cell.inherited);
    const line = write(own.map((cell) => cell.text).join('\t'));
    lines.push(line);
    let start = line.start;
    for (const cell of own) {
      spans.set(cell.printed, { start, end: start + cell.text.length });
      start += cell.text.length + 1;
    }
    const nowhere = { start: line.start, end: line.start };
    return row.cells.map(({ printed, header, inherited }) => ({
      span: spans.get(printed) ?? nowhere,
      header,
      inherited,
    }));
  });
  return { rows: written, span: { start: lines[0]?.start ?? 0, end: lines.at(-1)?.end ?? 0 } };
};
