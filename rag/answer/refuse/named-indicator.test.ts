import { describe, expect, it } from 'vitest';
import { namedIndicator } from './named-indicator.ts';

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
