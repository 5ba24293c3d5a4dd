import { describe, expect, it } from 'vitest';
import { unsupportedFacts } from './unsupported-facts.ts';

describe('unsupportedFacts', () => {
  it('reads a day before a time of day', () =>
    expect(unsupportedFacts('网站发布日期是2023-11-28', '发布时间:2023-11-28 19:02信息来源')).toEqual([]));

  it('but no other figure that stands before a blank', () => {
    expect(unsupportedFacts('补助15元', '补助15 0元')).toEqual(['15']);
    expect(unsupportedFacts('发布日期是2023-11-2', '发布时间:2023-11-28 19:02')).toEqual(['2']);
  });
});
