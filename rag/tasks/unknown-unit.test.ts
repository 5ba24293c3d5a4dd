import { expect, it } from 'vitest';
import { unknownUnitIn } from './unknown-unit.ts';

it.each([
  ['县移民办有哪些任务', '县移民办'],
  ['防汛方案，山区开发办参与的一条别漏', '山区开发办'],
  ['消防那个函里粮管所都管了哪些', '粮管所'],
  ['住房保障有哪些任务', null],
  ['通知里要求报送什么', null],
])('%s', (question, unit) => {
  expect(unknownUnitIn(question)).toBe(unit);
});
