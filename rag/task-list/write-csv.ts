import { CSV_BYTE_ORDER_MARK, csvRecord } from '#core/csv-record.ts';
import type { TaskTable } from './task-table.ts';

/**
 * The table as CSV (RFC 4180) in UTF-8 with byte order mark. The headings come first, the footer with the machine-made
 * label last; every record has as many fields.
 */
export const writeCsv = ({ columns, rows, totals, footer }: TaskTable): Buffer => {
  const padded = (line: string): readonly string[] => [line, ...columns.slice(1).map(() => '')];
  const records = [columns.map(({ heading }) => heading), ...rows, ...[totals, ...footer].map(padded)];
  return Buffer.from(`${CSV_BYTE_ORDER_MARK}${records.map(csvRecord).join('')}`, 'utf8');
};
