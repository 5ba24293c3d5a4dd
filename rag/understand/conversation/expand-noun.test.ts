import { expect, it } from 'vitest';
import { expandNoun } from './expand-noun.ts';

it.each([
  ['时间呢', '什么时候'],
  ['那期限呢？', '期限多久'],
  ['钱呢', '多少钱'],
  ['补贴呢', '补贴多少钱'],
  ['材料方面呢', '要什么材料'],
  ['那条件呢', '什么条件'],
  ['责任人呢', '责任单位是哪些'],
  ['税率呢', null],
  ['消防资金呢', null],
  ['时间', null],
])('%s', (text, ask) => {
  expect(expandNoun(text)).toBe(ask);
});
