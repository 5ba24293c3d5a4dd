import { expect, it } from 'vitest';
import { asksForUnitWork } from './asks-for-unit-work.ts';

it.each([
  ['水利局在防汛那个意见里沾几条', '水利局'],
  ['12号文点名要教育局干的是哪几条', '教育局'],
  ['摊到县财政局头上的有哪几项', '县财政局'],
  ['派给县民政局的是什么', '县民政局'],
  ['跟县水利局有关的', '县水利局'],
  ['县教育局要干啥', '县教育局'],
  ['县教育局该管哪些事', '县教育局'],
  ['由县教育局牵头的有哪些', '县教育局'],
  ['县审计局的活', '县审计局'],
  ['审计局在里头轮到几件', '审计局'],
])('%s', (question, unit) => {
  expect(asksForUnitWork(question, [unit])).toBe(true);
});

it.each([
  ['县教育局的电话是多少', '县教育局'],
  ['县财政局什么时候拨付资金', '县财政局'],
  ['要报县民政局审批吗', '县民政局'],
  ['县教育局的任务怎么落实', '县教育局'],
  ['县水利局印发的文件叫什么', '县水利局'],
  ['补贴归谁发', '县民政局'],
])('not %s', (question, unit) => {
  expect(asksForUnitWork(question, [unit])).toBe(false);
});
