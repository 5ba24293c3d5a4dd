import ExcelJS from 'exceljs';
import { MACHINE_LABEL } from '../answer/write-reply.ts';
import { countLines } from './count-lines.ts';
import { stampOfficeFile } from './office/stamp-office-file.ts';
import type { TaskTable } from './task-table.ts';

const TITLE_ROW = 1;
const TOTALS_ROW = 2;
const HEAD_ROW = 3;
/** Excel counts column widths in digits of the default font, about 1.9 mm each. */
const MM_PER_DIGIT = 1.9;
const TEXT_PT = 10;
const LINE_PITCH = 1.3;
const PADDING_PT = 4;
const CELL_PADDING_MM = 1.5;
const TALLEST_ROW_PT = 409;
const FONT = '宋体';
/** A4 in Excel's list of paper sizes. */
const A4 = 9;
/** Excel refuses files with longer cells. */
const LONGEST_CELL = 32_767;
const THIN = { style: 'thin' } as const;
const BORDER = { top: THIN, left: THIN, bottom: THIN, right: THIN };

/**
 * The table as an Excel workbook: frozen and repeated header, filter, A4 landscape one page wide, machine-made label in
 * the last row, in the page footer and in the properties. The same table gives the same bytes.
 */
export const writeXlsx = async (table: TaskTable): Promise<Buffer> => {
  const workbook = new ExcelJS.Workbook();
  Object.assign(workbook, {
    creator: '文号',
    lastModifiedBy: '文号',
    title: table.title,
    description: MACHINE_LABEL,
    created: table.madeAt,
    modified: table.madeAt,
  });
  const sheet = workbook.addWorksheet('任务分解表', { views: [{ state: 'frozen', ySplit: HEAD_ROW }] });
  sheet.columns = table.columns.map(({ width }) => ({ width: width / MM_PER_DIGIT }));
  addWideRow(sheet, { row: TITLE_ROW, text: table.title, table, size: 16, bold: true });
  addWideRow(sheet, { row: TOTALS_ROW, text: table.totals, table, size: TEXT_PT });
  addTable(sheet, table);
  table.footer.forEach((line, index) => {
    addWideRow(sheet, { row: HEAD_ROW + table.rows.length + 1 + index, text: line, table, size: TEXT_PT });
  });
  setUpPrint(sheet);
  const bytes = await workbook.xlsx.writeBuffer();
  return stampOfficeFile(Buffer.from(bytes), table);
};

/** A row that runs over all columns. Excel fits no height to merged cells, so it is reckoned here. */
const addWideRow = (
  sheet: ExcelJS.Worksheet,
  {
    row,
    text,
    table,
    size,
    bold = false,
  }: {
    readonly row: number;
    readonly text: string;
    readonly table: TaskTable;
    readonly size: number;
    readonly bold?: boolean;
  },
): void => {
  // Excel calls a file damaged that merges a single cell.
  if (table.columns.length > 1) sheet.mergeCells(row, 1, row, table.columns.length);
  const cell = sheet.getCell(row, 1);
  cell.value = text;
  cell.font = { name: FONT, size, bold };
  cell.alignment = { wrapText: true, vertical: 'middle', horizontal: bold ? 'center' : 'left' };
  const widthMm = table.columns.reduce((sum, { width }) => sum + width, 0);
  sheet.getRow(row).height = countLines(text, { widthMm, sizePt: size }) * size * LINE_PITCH + PADDING_PT;
};

/** Not every program fits heights to wrapped text by itself when it opens a file. */
const heightOf = (cells: readonly string[], { columns }: TaskTable): number => {
  const lines = columns.map(({ width }, index) =>
    countLines(cells[index] ?? '', { widthMm: width - CELL_PADDING_MM, sizePt: TEXT_PT }),
  );
  return Math.min(TALLEST_ROW_PT, Math.max(...lines) * TEXT_PT * LINE_PITCH + PADDING_PT);
};

const addTable = (sheet: ExcelJS.Worksheet, table: TaskTable): void => {
  const { columns, rows } = table;
  const head = sheet.getRow(HEAD_ROW);
  head.values = columns.map(({ heading }) => heading);
  head.eachCell((cell) => {
    cell.font = { name: FONT, size: TEXT_PT, bold: true };
    cell.alignment = { wrapText: true, vertical: 'middle', horizontal: 'center' };
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE7E6E6' } };
    cell.border = BORDER;
  });
  for (const [index, cells] of rows.entries()) {
    const row = sheet.getRow(HEAD_ROW + 1 + index);
    row.height = heightOf(cells, table);
    columns.forEach(({ heading, centred }, column) => {
      const text = cells[column] ?? '';
      const cell = row.getCell(column + 1);
      cell.value = heading === '序号' ? Number(text) : text.slice(0, LONGEST_CELL);
      cell.font = { name: FONT, size: TEXT_PT };
      cell.alignment = { wrapText: true, vertical: 'middle', horizontal: centred ? 'center' : 'left' };
      cell.border = BORDER;
    });
  }
  sheet.autoFilter = {
    from: { row: HEAD_ROW, column: 1 },
    to: { row: HEAD_ROW + rows.length, column: columns.length },
  };
};

const setUpPrint = (sheet: ExcelJS.Worksheet): void => {
  Object.assign(sheet.pageSetup, {
    paperSize: A4,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    printTitlesRow: `${HEAD_ROW}:${HEAD_ROW}`,
    margins: { left: 0.4, right: 0.4, top: 0.6, bottom: 0.7, header: 0.3, footer: 0.3 },
  });
  sheet.headerFooter.oddFooter = `&C&9第 &P 页 共 &N 页&R&9${MACHINE_LABEL}`;
};
