import type { Span } from '#core/span.ts';
import type { LoadedCell, LoadedTable } from './loaded-document.ts';

const RULE_ROW = /^\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?\s*$/;
const LINE = /[^\n\r]+/g;

/**
 * Finds pipe tables: a row with a bar, the rule row `|---|---|` right under it, and the rows that follow without a
 * blank line between. The row above the rule is the header.
 */
export const findMarkdownTables = (text: string): readonly LoadedTable[] => {
  const lines = [...text.matchAll(LINE)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
  const tables: LoadedTable[] = [];
  for (let at = 1; at < lines.length; at += 1) {
    const [header, rule] = [lines[at - 1], lines[at]];
    if (!header || !rule || !isRow(text, header) || !isRule(text, rule)) continue;
    const body = rowsBelow(text, lines, at);
    const rows = [readRow(text, header, true), ...body.map((line) => readRow(text, line, false))];
    tables.push({ rows, span: { start: header.start, end: (body.at(-1) ?? rule).end } });
    at += body.length;
  }
  return tables;
};

const isRow = (text: string, line: Span): boolean => text.slice(line.start, line.end).includes('|');

const isRule = (text: string, line: Span): boolean => {
  const content = text.slice(line.start, line.end);
  return content.includes('|') && content.length < 2000 && RULE_ROW.test(content);
};

const rowsBelow = (text: string, lines: readonly Span[], rule: number): readonly Span[] => {
  const rows: Span[] = [];
  for (let at = rule + 1; at < lines.length; at += 1) {
    const [above, line] = [lines[at - 1], lines[at]];
    if (!above || !line || !isRow(text, line) || !/^\r?\n$/.test(text.slice(above.end, line.start))) break;
    rows.push(line);
  }
  return rows;
};

const readRow = (text: string, line: Span, header: boolean): readonly LoadedCell[] => {
  const content = text.slice(line.start, line.end);
  const bars = [...content.matchAll(/(?<!\\)\|/g)].map((match) => match.index);
  const edges = [-1, ...bars, content.length];
  const cells = edges.slice(1).map((end, at) => trimmed(text, line.start + (edges[at] ?? -1) + 1, line.start + end));
  const leading = /^\s*\|/.test(content) ? 1 : 0;
  const trailing = /\|\s*$/.test(content) ? 1 : 0;
  return cells.slice(leading, cells.length - trailing).map((span) => ({ span, header, inherited: false }));
};

const trimmed = (text: string, start: number, end: number): Span => {
  const cell = text.slice(start, end);
  const from = start + (cell.length - cell.trimStart().length);
  return { start: Math.min(from, end), end: Math.max(Math.min(from, end), start + cell.trimEnd().length) };
};
