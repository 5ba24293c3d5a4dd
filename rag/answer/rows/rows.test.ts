import { describe, expect, it } from 'vitest';
import type { Passage } from '#core/passage.ts';
import { readRows } from './read-rows.ts';
import { askedMonth, isAskedMonth, lastDayOf, timeFieldOf } from './row-time.ts';
import { rowsNamed } from './rows-named.ts';
import { rowsOfValue } from './rows-of-value.ts';

const rowOf = (heading: string, text: string, index: number): Passage => ({
  id: `d#${index}`,
  documentId: 'd',
  ordinal: index,
  path: `附件表·一、${index + 1}`,
  kind: 'table-row',
  headings: ['附件 重点任务清单', '一、重点任务', `${index + 1} ${heading}`],
  content: { text, runs: [{ at: 0, source: 0, length: text.length }] },
  span: { start: 0, end: text.length },
});

const TASKS = [
  ['老旧小区消防通道整治', '主要内容：打通堵点。；实施范围：城区；完成时限：2025年3月底前；责任单位：消防救援局'],
  ['学校食堂明厨亮灶', '主要内容：接入平台。；实施范围：全县；完成时限：2025年6月底前；责任单位：教育局'],
  ['渔船更新改造', '主要内容：更新旧船。；实施范围：全县；完成时限：2025年6月底前；责任单位：渔业局'],
  ['公租房申请受理', '主要内容：线上受理。；实施范围：全县；完成时限：长期坚持；责任单位：住建局'],
] as const;
const ROWS = readRows(TASKS.map(([heading, text], index) => rowOf(heading, text, index)));
const titles = (rows: readonly { readonly title: string }[] | undefined) => rows?.map(({ title }) => title);

describe('readRows', () => {
  it('reads what stands behind the labels that rows share', () => {
    expect(ROWS[0]?.fields.map(({ label, value }) => [label, value.text])).toEqual([
      ['主要内容', '打通堵点'],
      ['实施范围', '城区'],
      ['完成时限', '2025年3月底前'],
      ['责任单位', '消防救援局'],
    ]);
  });

  it('reads no row where fewer than three share a label', () =>
    expect(readRows(TASKS.slice(0, 2).map(([heading, text], index) => rowOf(heading, text, index)))).toEqual([]));
});

describe('the time limits of rows', () => {
  it('are the field that is called so', () => {
    const times = ROWS.map((row) => timeFieldOf(row)?.value.text);
    expect(times).toEqual(['2025年3月底前', '2025年6月底前', '2025年6月底前', '长期坚持']);
    expect(times.map((time) => lastDayOf(time ?? ''))).toEqual(['2025-03-31', '2025-06-30', '2025-06-30', null]);
  });

  it.each([
    ['六月底要交账的是哪几项', { year: null, month: 6 }],
    ['完成时限为2025年3月底前的有几个', { year: 2025, month: 3 }],
    ['3月份之前谁先完成', { year: null, month: 3 }],
    ['3月15日那天的会', null],
    ['时限最早的是哪个', null],
  ])('%s', (question, month) => expect(askedMonth(question)).toEqual(month));

  it('fit a month only where they name it', () => {
    expect(isAskedMonth('2025年6月底前', { year: null, month: 6 })).toBe(true);
    expect(isAskedMonth('2025年6月底前', { year: 2024, month: 6 })).toBe(false);
    expect(isAskedMonth('2025年12月底前', { year: null, month: 2 })).toBe(false);
    expect(isAskedMonth('2025年底前', { year: null, month: 12 })).toBe(false);
  });
});

describe('rowsNamed', () => {
  it.each([
    ['消防通道整治啥时候弄完', ['老旧小区消防通道整治']],
    ['明厨亮灶和渔船更新哪个先完成', ['学校食堂明厨亮灶', '渔船更新改造']],
    ['公租房申请受理超期没', ['公租房申请受理']],
    ['学校什么时候开学', []],
  ])('%s', (question, expected) =>
    expect([...(titles(rowsNamed(question, ROWS)) ?? [])].toSorted()).toEqual([...expected].toSorted()),
  );
});

describe('rowsOfValue', () => {
  it('are those with the value that the question names', () =>
    expect(titles(rowsOfValue('实施范围是全县的有哪几项', ROWS)?.rows)).toEqual([
      '学校食堂明厨亮灶',
      '渔船更新改造',
      '公租房申请受理',
    ]));

  it.each(['全县有哪几项工程', '责任单位是教育局的有哪几项', '实施范围是乡镇的有几项'])('but none for %s', (question) =>
    expect(rowsOfValue(question, ROWS)).toBeNull(),
  );
});
