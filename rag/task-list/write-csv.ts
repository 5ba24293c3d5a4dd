import type { TaskTable } from './task-table.ts';

/** A spreadsheet would take such a cell for a formula (OWASP: CSV injection); full-width signs count for some. */
const FORMULA = /^[\s\u0000]*[=+\-@＝＋－＠\t\r]/u;

const BYTE_ORDER_MARK = '\ufeff';

const cellOf = (text: string): string => {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/**
 * The table as CSV (RFC 4180) in UTF-8 with byte order mark, which spreadsheets need to tell it from GBK. The headings
 * come first, the footer with the machine-made label last; every record has as many fields.
 */
export const writeCsv = ({ columns, rows, totals, footer }: TaskTable): Buffer => {
  const padded = (line: string): readonly string[] => [line, ...columns.slice(1).map(() => '')];
  const records = [columns.map(({ heading }) => heading), ...rows, ...[totals, ...footer].map(padded)];
  const text = records.map((record) => `${record.map(cellOf).join(',')}\r\n`).join('');
  return Buffer.from(`${BYTE_ORDER_MARK}${text}`, 'utf8');
};
