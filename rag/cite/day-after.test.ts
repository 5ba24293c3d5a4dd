import { describe, expect, it } from 'vitest';
import { dayAfter } from './day-after.ts';

describe('dayAfter', () => {
  it.each([
    ['2026年1月20日', '2年', '2028年1月20日'],
    ['2026年1月20日', '6个月', '2026年7月20日'],
    ['2025年11月30日', '三个月', '2026年2月28日'],
    ['2019年9月12日', '30日', '2019年10月12日'],
  ])('%s and %s: %s', (from, span, end) => expect(dayAfter(from, span)).toBe(end));

  it('works out no working days and nothing from a month', () => {
    expect(dayAfter('2026年1月20日', '5个工作日')).toBeNull();
    expect(dayAfter('2026年1月', '2年')).toBeNull();
  });
});
