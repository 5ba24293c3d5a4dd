import { describe, expect, it } from 'vitest';
import { daysApart } from './days-apart.ts';

describe('daysApart', () => {
  it('counts from one printed day to another', () => {
    expect(daysApart('2023-02-28', '2023-11-28')).toBe(273);
    expect(daysApart('2024年3月1日', '2024年2月28日')).toBe(2);
  });

  it('and nothing where one is no whole day', () => {
    expect(daysApart('2024年3月', '2024年3月5日')).toBeNull();
    expect(daysApart('2024年底前', '2024年3月5日')).toBeNull();
  });
});
