import { expect, it } from 'vitest';
import { asksForMentions } from './asks-for-mentions.ts';

it.each([
  ['附表里有县水利局的是哪几行', '县水利局'],
  ['几个文里凡是写了青山海关的都给我找出来', '青山海关'],
  ['写了县供电公司的都找出来', '县供电公司'],
  ['凡是提到县法院的', '县法院'],
  ['出现县武装部的地方', '县武装部'],
  ['带县农商银行的任务', '县农商银行'],
  ['县水利局在附件里有几行', '县水利局'],
  ['哪几条提到县检察院', '县检察院'],
])('%s', (question, unit) => {
  expect(asksForMentions(question, [unit])).toBe(true);
});

it.each([
  ['有县水利局的电话吗', '县水利局'],
  ['县水利局有几个科室', '县水利局'],
  ['涉及县财政局的补贴有多少钱', '县财政局'],
  ['县教育局牵头的有哪些', '县教育局'],
])('not %s', (question, unit) => {
  expect(asksForMentions(question, [unit])).toBe(false);
});
