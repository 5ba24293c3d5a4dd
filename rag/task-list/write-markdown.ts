import type { TaskTable } from './task-table.ts';

const ESCAPED = /[\\`*_[\]<>|#~]/gu;

const cellOf = (text: string): string => text.replace(ESCAPED, '\\$&').replace(/\r?\n/gu, '<br>');

const record = (cells: readonly string[]): string => `| ${cells.map(cellOf).join(' | ')} |`;

/** The table as Markdown (GFM); nothing a document prints can become markup. */
export const writeMarkdown = ({ title, totals, columns, rows, footer }: TaskTable): string => {
  const rule = `| ${columns.map(({ centred }) => (centred ? ':-:' : '---')).join(' | ')} |`;
  const table = [record(columns.map(({ heading }) => heading)), rule, ...rows.map(record)];
  return [`# ${cellOf(title)}`, '', cellOf(totals), '', ...table, '', ...footer.map((line) => `${cellOf(line)}\n`)]
    .join('\n')
    .trimEnd()
    .concat('\n');
};
