import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleTable } from '#test/support/task-table-sample.ts';
import type { TaskTable } from './task-table.ts';
import { writeCsv } from './write-csv.ts';

/** A reader of RFC 4180, strict: fields are quoted whole or not at all. */
const readCsv = (text: string): readonly (readonly string[])[] => {
  const records: string[][] = [];
  let record: string[] = [];
  let at = 0;
  while (at < text.length) {
    const match = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/uy;
    match.lastIndex = at;
    const found = match.exec(text);
    if (!found) throw new Error(`no CSV at ${at}`);
    record.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '');
    if (found[3] === '\r\n') {
      records.push(record);
      record = [];
    }
    at = match.lastIndex;
  }
  return records;
};

const read = (table: TaskTable): readonly (readonly string[])[] => {
  const text = writeCsv(table).toString('utf8');
  expect(text.startsWith('\ufeff')).toBe(true);
  return readCsv(text.slice(1));
};

describe('the table as CSV', () => {
  it('reads back as header, rows and footer, each with as many fields', async () => {
    const table = await sampleTable();
    const records = read(table);
    expect(records[0]).toEqual(table.columns.map(({ heading }) => heading));
    expect(records.slice(1, 1 + table.rows.length)).toEqual(table.rows);
    expect(records.at(-1)?.[0]).toBe('内容由人工智能生成，仅供参考，以文件原文为准。');
    expect(new Set(records.map(({ length }) => length))).toEqual(new Set([table.columns.length]));
  });

  it('keeps any text, and lets none begin as a formula', async () => {
    const table = await sampleTable();
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[=+\-@\t ＝]{1,3}.*$/u)), (text) => {
        const [, row] = read({ ...table, rows: [[text, ...table.columns.slice(1).map(() => '')]] });
        const cell = row?.[0] ?? '';
        expect(cell === text || cell === `'${text}`).toBe(true);
        expect(cell).not.toMatch(/^\s*[=+\-@＝]/u);
      }),
    );
  });
});
