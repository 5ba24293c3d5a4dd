import { describe, expect, it } from 'vitest';
import { compareQuantities } from './compare-quantities.ts';

const quantity = (value: number, unit: string) => ({ value, unit });

describe('compareQuantities', () => {
  it.each([
    [quantity(1.2, '亿元'), quantity(1000, '万元'), 1.1],
    [quantity(1800, '万元'), quantity(0.4, '亿元'), -2200],
    [quantity(3, '万元'), quantity(30_000, '元'), 0],
    [quantity(15, '亩'), quantity(1, '公顷'), 0],
    [quantity(2, '万平方米'), quantity(1, '公顷'), 1],
    [quantity(2, '平方公里'), quantity(200, '公顷'), 0],
    [quantity(1, '海里'), quantity(1852, '米'), 0],
    [quantity(5, '公里'), quantity(3000, '米'), 2],
    [quantity(1.25, '亿吨'), quantity(10_000, '万吨'), 0.25],
    [quantity(1, '斤'), quantity(500, '克'), 0],
    [quantity(1.5, '%'), quantity(15, '‰'), 0],
    [quantity(100, '万千瓦'), quantity(1000, '兆瓦'), 0],
    [quantity(12, '万元/亩'), quantity(180, '万元/公顷'), 0],
    [quantity(500, '元/月'), quantity(6000, '元/年'), 0],
    [quantity(3000, '人'), quantity(0.3, '万名'), 0],
    [quantity(3, '家'), quantity(1, '家'), 2],
    [quantity(1.5, ''), quantity(2, ''), -0.5],
  ])('%o against %o gives %d in the unit of the first', (left, right, difference) => {
    expect(compareQuantities(left, right)).toBeCloseTo(difference, 9);
  });

  it.each([
    [quantity(2, '个'), quantity(2, '家')],
    [quantity(5, '%'), quantity(5, '百分点')],
    [quantity(12, '万元'), quantity(12, '万元/亩')],
    [quantity(1, '吨'), quantity(1, '吨标准煤')],
    [quantity(1, '元'), quantity(1, '美元')],
    [quantity(1, '元/座'), quantity(1, '不明单位')],
    [quantity(50, '人'), quantity(50, '人次')],
    [quantity(14.3, '亿'), quantity(14.3, '亿元')],
  ])('%o and %o measure different things', (left, right) => expect(compareQuantities(left, right)).toBeNull());

  it('takes what conversion leaves over for equal', () => {
    expect(compareQuantities(quantity(0.3, '亿元'), quantity(3000, '万元'))).toBe(0);
    expect(compareQuantities(quantity(100, '亩'), quantity(100 / 15, '公顷'))).toBe(0);
  });
});
