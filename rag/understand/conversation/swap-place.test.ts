import { expect, it } from 'vitest';
import { swapPlace } from './swap-place.ts';

it.each([
  ['第六项呢', '消防方案第一项谁召集', '消防方案第六项谁召集', ''],
  ['那第二十五条呢？', '税收规定第二十四条归谁', '税收规定第二十五条归谁', ''],
  ['第四项是谁家的', '附表第三类第一项谁负责', '附表第三类第四项谁负责', '是谁家'],
  ['第5条什么时候完成', '住房计划第3条谁牵头', '住房计划第5条谁牵头', '什么时候完成'],
])('%s', (text, old, question, rest) => {
  expect(swapPlace(text, old)).toEqual({ question, rest });
});

it.each([
  ['第二个呢', '哪些学校受表扬'],
  ['第二个呢', '第一项谁负责'],
  ['第二类第三项呢', '第一项谁负责'],
  ['学校呢', '第一项谁负责'],
])('no place is swapped: %s', (text, old) => {
  expect(swapPlace(text, old)).toBeNull();
});
