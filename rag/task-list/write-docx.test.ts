import { beforeAll, describe, expect, it } from 'vitest';
import { sampleTable } from '#test/support/task-table-sample.ts';
import { readZip } from './office/read-zip.ts';
import type { TaskTable } from './task-table.ts';
import { writeDocx } from './write-docx.ts';

let table: TaskTable;
let bytes: Buffer;
let body: string;

const part = (file: Buffer, path: string): string => readZip(file).get(path)?.toString('utf8') ?? '';

const textOf = (xml: string): string =>
  xml
    .replace(/<[^>]+>/gu, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');

const rowsOf = (xml: string): readonly string[] => xml.match(/<w:tr>.*?<\/w:tr>|<w:tr .*?<\/w:tr>/gsu) ?? [];
const cellsOf = (row: string): readonly string[] =>
  (row.match(/<w:tc>.*?<\/w:tc>/gsu) ?? []).map((cell) =>
    (cell.match(/<w:p>.*?<\/w:p>/gsu) ?? []).map(textOf).join('\n'),
  );

beforeAll(async () => {
  table = await sampleTable();
  bytes = await writeDocx(table);
  body = part(bytes, 'word/document.xml');
});

describe('the document, read back', () => {
  it('holds the header row and every row of the table', () => {
    expect(rowsOf(body).map(cellsOf)).toEqual([table.columns.map(({ heading }) => heading), ...table.rows]);
  });

  it('begins with the title and the totals and ends with the footer, the label last', () => {
    const text = (body.match(/<w:p>.*?<\/w:p>/gsu) ?? []).map(textOf);
    expect(text.slice(0, 2)).toEqual([table.title, table.totals]);
    expect(text.slice(-table.footer.length)).toEqual(table.footer);
    expect(text.at(-1)).toBe('内容由人工智能生成，仅供参考，以文件原文为准。');
  });

  it('repeats the header row and tears no row but a very tall one', async () => {
    expect(rowsOf(body).filter((row) => row.includes('<w:tblHeader/>'))).toHaveLength(1);
    expect(rowsOf(body).every((row) => row.includes('<w:cantSplit/>'))).toBe(true);
    const rows = table.rows.map((cells, index) => (index === 0 ? ['1', '长'.repeat(500), ...cells.slice(2)] : cells));
    const tall = rowsOf(part(await writeDocx({ ...table, rows }), 'word/document.xml'));
    expect(tall.map((row) => row.includes('<w:cantSplit/>'))).toEqual([true, false, true, true, true, true]);
  });

  it('is A4 landscape with the edges of GB/T 9704 turned with the page', () => {
    expect(/<w:pgSz[^>]*>/u.exec(body)?.[0]).toBe('<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>');
    const margins = Object.fromEntries(
      [...(/<w:pgMar[^>]*>/u.exec(body)?.[0] ?? '').matchAll(/w:(\w+)="(\d+)"/gu)].map(([, edge, twips]) => [
        edge,
        Math.round(Number(twips) / 56.6929),
      ]),
    );
    expect(margins).toMatchObject({ top: 28, bottom: 26, left: 35, right: 37 });
  });

  it('is set in the fonts of official documents', () => {
    expect(body).toMatch(/w:eastAsia="方正小标宋简体"[^>]*\/><w:sz w:val="44"\/>/u);
    expect(rowsOf(body)[0]).toContain('w:eastAsia="黑体"');
    expect(rowsOf(body)[1]).toContain('w:eastAsia="仿宋_GB2312"');
  });

  it('numbers its pages outside, odd and even', () => {
    const footers = [...readZip(bytes)].filter(([path]) => /^word\/footer\d+\.xml$/u.test(path));
    expect(footers.map(([, xml]) => textOf(xml.toString('utf8')))).toEqual(['— PAGE —', '— PAGE —']);
    expect(footers.map(([, xml]) => /<w:jc w:val="(\w+)"/u.exec(xml.toString('utf8'))?.[1]).sort()).toEqual([
      'left',
      'right',
    ]);
    expect(part(bytes, 'word/settings.xml')).toContain('<w:evenAndOddHeaders/>');
  });

  it('is marked as machine-made in its properties', () => {
    expect(textOf(part(bytes, 'docProps/core.xml'))).toContain('内容由人工智能生成');
    expect(textOf(part(bytes, 'docProps/custom.xml'))).toContain(table.mark);
    expect(part(bytes, '[Content_Types].xml').match(/docProps\/custom\.xml/gu)).toHaveLength(1);
  });

  it('is the same bytes for the same table, dated when the list was made', async () => {
    expect((await writeDocx(table)).equals(bytes)).toBe(true);
    expect(part(bytes, 'docProps/core.xml').match(/2025-07-01T01:00:00Z/gu)).toHaveLength(2);
  });

  it('breaks a long title where its parts meet', async () => {
    const titleLines = ['临江县现代服务业高质量发展三年行动计划（2024—2026年）', '县公安局任务分解表'];
    const long = await writeDocx({ ...table, title: titleLines.join(' '), titleLines });
    const text = (part(long, 'word/document.xml').match(/<w:p>.*?<\/w:p>/gsu) ?? []).map(textOf);
    expect(text.slice(0, 2)).toEqual(titleLines);
  });
});
