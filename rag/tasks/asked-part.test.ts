import { expect, it } from 'vitest';
import { askedPart } from './asked-part.ts';

const PATHS = ['前言', '一、（一）', '三、2.', '十三、1.', '附件表·二、1', '附件2表·3'];

it.each([
  ['12号文附表里有县财政局的是哪几行', '附表', ['附件表·二、1', '附件2表·3']],
  ['县财政局在附件2里有几行', '附件2', ['附件2表·3']],
  ['正文里提到县财政局的有哪些', '正文', ['前言', '一、（一）', '三、2.', '十三、1.']],
  ['附表第二部分里有县财政局的是哪几行', '附表第二部分', ['附件表·二、1']],
  ['第三部分里有县财政局的是哪几条', '第三部分', ['三、2.']],
])('%s looks in %s', (question, name, held) => {
  const part = askedPart(question);
  expect(part?.name).toBe(name);
  expect(PATHS.filter((path) => part?.holds(path))).toEqual(held);
});

it.each(['县财政局有哪些任务', '附件是什么', '附件中心任务由谁负责'])('names no part: %s', (question) => {
  expect(askedPart(question)).toBeNull();
});

it('takes a group of the table for a part only where the text has none', () => {
  const part = askedPart('第二部分里有县财政局的是哪几条');
  expect(PATHS.filter((path) => part?.holds(path))).toEqual([]);
  expect(PATHS.filter((path) => part?.elsewhere?.(path))).toEqual(['附件表·二、1']);
});
