import { describe, expect, it } from 'vitest';
import { mappedFromSource } from '#core/mapped-text.ts';
import { fieldAskedFor, valueInRoom } from './field-asked-for.ts';
import type { Row } from './read-rows.ts';

const mapped = (text: string) => mappedFromSource(text, { start: 0, end: text.length });

const row = (...labels: readonly string[]): Row => ({
  passage: {
    id: 'a#表·1',
    documentId: 'a',
    ordinal: 0,
    path: '表·1',
    kind: 'table-row',
    headings: ['1 渔港改造'],
    content: mapped('渔港改造'),
    span: { start: 0, end: 4 },
  },
  title: '渔港改造',
  fields: labels.map((label) => ({ label, value: mapped('改造码头。') })),
});

describe('fieldAskedFor', () => {
  it.each([
    ['渔港改造的建设内容是什么', ['项目名称', '建设内容', '责任单位'], '建设内容'],
    ['渔港改造主要内容是啥', ['建设内容', '资金来源'], '建设内容'],
    ['渔港改造的资金来源是什么', ['建设内容', '资金来源'], '资金来源'],
    ['校舍加固的工作目标有哪些', ['工作目标', '工作措施'], '工作目标'],
  ])('finds the field of %s', (question, labels, label) => {
    expect(fieldAskedFor(question, row(...labels))?.label).toBe(label);
  });

  it.each([
    ['渔港改造的责任单位是谁', ['建设内容', '责任单位']],
    ['渔港改造花多少钱', ['建设内容', '资金来源']],
    ['渔港改造的内容是什么', ['建设内容', '考核内容']],
  ])('finds none in %s', (question, labels) => {
    expect(fieldAskedFor(question, row(...labels))).toBeNull();
  });
});

describe('valueInRoom', () => {
  it('keeps whole sentences of a long value', () => {
    const [first, second] = ['改造码头。', `${'修缮护岸，'.repeat(40)}修路。`];
    expect(valueInRoom(mapped(`${first}${second}`)).text).toBe(first);
  });
});
