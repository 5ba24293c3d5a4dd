import { expect, it } from 'vitest';
import { itemsOfProse } from './items-of-prose.ts';

it.each<[string, readonly string[]]>([
  ['表扬了临江市、青山县和白云区。', ['临江市', '青山县', '白云区']],
  ['主要有消防改造、电梯加装以及外墙修缮三项。', ['消防改造', '电梯加装', '外墙修缮']],
  ['包括渔船检验、禁渔巡查等5项。', ['渔船检验', '禁渔巡查']],
  ['2025年底前完成。', []],
  ['由县教育局负责。', []],
])('%s', (statement, items) => {
  expect(itemsOfProse(statement)).toEqual(items);
});
