import type { LogicalLine } from '../normalise/normalised-document.ts';
import { matchMarker } from './match-marker.ts';
import { squeeze } from './squeeze.ts';

export interface TableShape {
  readonly columns: number;
  /** Column of the running number, null where rows have none. */
  readonly indexColumn: number | null;
  /** Column left of the names whose cells span several rows, null where there is none. */
  readonly categoryColumn: number | null;
}

const indexHeader = /^(?:序号|编号|序|号|项次|坐标编号|No\.?)$/iu;

/** Where the number and the category of the rows stand. */
export const tableShape = (rows: readonly LogicalLine[], headers: readonly string[]): TableShape => {
  const columns = Math.max(0, ...rows.map(({ cells }) => cells?.length ?? 0));
  const byHeader = headers.findIndex((header) => indexHeader.test(squeeze(header)));
  const indexColumn = byHeader >= 0 ? byHeader : numberedColumn(rows);
  if (indexColumn !== null && indexColumn > 0) return { columns, indexColumn, categoryColumn: indexColumn - 1 };
  const spans = indexColumn === null && columns > 1 && rows.some(({ cells }) => cells?.[0]?.inherited);
  return { columns, indexColumn, categoryColumn: spans ? 0 : null };
};

/** The first of the two leftmost columns that opens with a number in most rows that are not groups. */
const numberedColumn = (rows: readonly LogicalLine[]): number | null => {
  const data = rows.filter((row) => distinctTexts(row).length > 1);
  const column = [0, 1].find((candidate) => {
    const numbered = data.filter((row) => isNumbered(cellTexts(row)[candidate] ?? '')).length;
    return numbered > 0 && numbered * 2 > data.length;
  });
  return column ?? null;
};

/** 3, 3. or 3.某指标; not 3.5. */
const isNumbered = (text: string): boolean => /^[0-9]{1,4}$/u.test(text) || matchMarker(text) !== null;

/** Trimmed text of each cell. */
export const cellTexts = ({ cells }: LogicalLine): readonly string[] =>
  (cells ?? []).map(({ content }) => content.text.trim());

/** The texts that occur in a row, each once, blank cells apart. */
export const distinctTexts = (line: LogicalLine): readonly string[] => [
  ...new Set(cellTexts(line).filter((text) => text !== '')),
];
