import { describe, expect, it } from 'vitest';
import { asksShare, namedIndicator, printsIndicator } from './named-indicator.ts';

describe('namedIndicator', () => {
  it.each([
    ['全县去年gdp总量是多少亿', 'GDP'],
    ['渔业产量要达到多少万吨', '产量'],
    ['到2025年工业增加值多少亿', '增加值'],
  ])('%s', (question, name) => expect(namedIndicator(question)?.[0]).toBe(name));

  it.each(['人口多的乡镇给多少补贴', '学校消防检查几次', '税收优惠能减多少'])('names none in %s', (question) =>
    expect(namedIndicator(question)).toBeNull(),
  );
});

describe('printsIndicator', () => {
  it('takes a figure of the indicator and none of a share of it', () => {
    expect(printsIndicator('地区生产总值突破143亿元，人口稳定。', ['GDP', '生产总值'])).toBe(true);
    expect(printsIndicator('渔业增加值占全县生产总值比重10%左右。', ['GDP', '生产总值'])).toBe(false);
    expect(printsIndicator('加快产值统计，培育企业5家。', ['产值'])).toBe(false);
  });
});

it('leaves questions for a share of an indicator alone', () => {
  expect(asksShare('商旅服务增加值要占GDP多少')).toBe(true);
  expect(asksShare('全县GDP多少')).toBe(false);
});
