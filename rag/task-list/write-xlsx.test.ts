import ExcelJS from 'exceljs';
import { beforeAll, describe, expect, it } from 'vitest';
import { sampleTable } from '#test/support/task-table-sample.ts';
import { readZip } from './office/read-zip.ts';
import type { TaskTable } from './task-table.ts';
import { writeXlsx } from './write-xlsx.ts';

let table: TaskTable;
let bytes: Buffer;
let sheet: ExcelJS.Worksheet;
let workbook: ExcelJS.Workbook;

beforeAll(async () => {
  table = await sampleTable();
  bytes = await writeXlsx(table);
  workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(new Uint8Array(bytes).buffer);
  const [first] = workbook.worksheets;
  if (!first) throw new Error('no sheet');
  sheet = first;
});

const valuesOf = (row: number): readonly unknown[] => (sheet.getRow(row).values as readonly unknown[]).slice(1);

describe('the workbook, read back', () => {
  it('holds title, totals, header, all rows with their numbers, and the footer', () => {
    expect(sheet.getCell('A1').value).toBe('任务分解表');
    expect(sheet.getCell('A2').value).toBe(table.totals);
    expect(valuesOf(3)).toEqual(table.columns.map(({ heading }) => heading));
    table.rows.forEach(([number, ...cells], index) => {
      expect(valuesOf(4 + index)).toEqual([Number(number), ...cells]);
    });
    expect(sheet.getCell(4 + table.rows.length + table.footer.length - 1, 1).value).toBe(
      '内容由人工智能生成，仅供参考，以文件原文为准。',
    );
    expect(sheet.rowCount).toBe(3 + table.rows.length + table.footer.length);
  });

  it('is frozen, filtered and set up to print on A4 landscape one page wide with the header on every page', () => {
    expect(sheet.views).toMatchObject([{ state: 'frozen', ySplit: 3 }]);
    expect(sheet.autoFilter).toBe(`A3:K${3 + table.rows.length}`);
    expect(sheet.pageSetup).toMatchObject({
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '3:3',
    });
    expect(sheet.headerFooter.oddFooter).toContain('内容由人工智能生成');
  });

  it('wraps long text in rows high enough for it', () => {
    const short = sheet.getRow(7).height;
    expect(sheet.getCell('C4').alignment.wrapText).toBe(true);
    expect(sheet.getRow(4).height).toBeGreaterThan(short);
  });

  it('is marked as machine-made in its properties, visibly and by the AIGC field', () => {
    expect(workbook.description).toBe('内容由人工智能生成，仅供参考，以文件原文为准。');
    const parts = readZip(bytes);
    expect(parts.get('docProps/custom.xml')?.toString('utf8')).toContain(
      `name="AIGC"><vt:lpwstr>${table.mark.replaceAll('"', '&quot;')}</vt:lpwstr>`,
    );
    expect(
      parts
        .get('[Content_Types].xml')
        ?.toString('utf8')
        .match(/docProps\/custom\.xml/gu),
    ).toHaveLength(1);
    expect(
      parts
        .get('_rels/.rels')
        ?.toString('utf8')
        .match(/docProps\/custom\.xml/gu),
    ).toHaveLength(1);
  });

  it('is the same bytes for the same table', async () => {
    expect((await writeXlsx(table)).equals(bytes)).toBe(true);
  });

  it('merges nothing where there is a single column', async () => {
    const narrow = { ...table, columns: table.columns.slice(0, 1), rows: table.rows.map((row) => row.slice(0, 1)) };
    const written = readZip(await writeXlsx(narrow)).get('xl/worksheets/sheet1.xml');
    expect(written?.toString('utf8')).not.toContain('mergeCell');
  });

  it('keeps a cell that looks like a formula as text', async () => {
    const rows = table.rows.map((row, index) => (index === 0 ? ['1', '=1+1', ...row.slice(2)] : row));
    const again = new ExcelJS.Workbook();
    await again.xlsx.load(new Uint8Array(await writeXlsx({ ...table, rows })).buffer);
    expect(again.worksheets[0]?.getCell('B4').value).toBe('=1+1');
    expect(again.worksheets[0]?.getCell('B4').type).toBe(ExcelJS.ValueType.String);
  });
});
