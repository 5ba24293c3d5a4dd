import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatChineseNumeral, parseChineseNumeral } from './numerals.ts';

describe('parseChineseNumeral', () => {
  it.each([
    ['八', 8],
    ['十', 10],
    ['十六', 16],
    ['廿六', 26],
    ['二十六', 26],
    ['一百零五', 105],
    ['一百五', 150],
    ['一百一十', 110],
    ['两千零三', 2003],
    ['三千五百', 3500],
    ['一万零五', 10_005],
    ['两万五', 25_000],
    ['二十亿零三百万', 2_003_000_000],
    ['九千九百九十九万亿', 9_999_000_000_000_000],
    ['二〇二三', 2023],
    ['二○○四', 2004],
    ['一九八〇', 1980],
    ['七四六', 746],
    ['零', 0],
    ['壹佰贰拾', 120],
    ['一万十', 10_010],
  ])('reads %s as %d', (text, value) => expect(parseChineseNumeral(text)).toBe(value));

  it.each([
    '',
    '十四五',
    '三五',
    '一二',
    '零五',
    '百',
    '一百零',
    '一零百',
    '十百',
    '千万',
    '万',
    '第三',
    '二十六号',
    '一万万',
    '零万',
    '一千零零五',
    '两两',
    '26',
    '一亿亿',
    '一万十万',
    '一万零',
  ])('finds no number in "%s"', (text) => expect(parseChineseNumeral(text)).toBeNull());

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'〇零一二两九十百千万亿廿第号') }), (text) => {
        const value = parseChineseNumeral(text);
        expect(value === null || (Number.isInteger(value) && value >= 0)).toBe(true);
      }),
    );
  });
});

describe('formatChineseNumeral', () => {
  it.each([
    [10, '十'],
    [26, '二十六'],
    [105, '一百零五'],
    [110, '一百一十'],
    [1001, '一千零一'],
    [10_010, '一万零一十'],
    [100_000, '十万'],
    [120_005_000, '一亿二千万五千'],
  ])('writes %d as %s', (value, text) => expect(formatChineseNumeral(value)).toBe(text));

  it('is read back by parseChineseNumeral', () => {
    const integers = fc.oneof(fc.maxSafeNat(), fc.nat({ max: 9999 }), fc.nat({ max: 1_000_000_000 }));
    fc.assert(
      fc.property(integers, (value) => {
        expect(parseChineseNumeral(formatChineseNumeral(value))).toBe(value);
      }),
      { numRuns: 2000 },
    );
  });

  it('refuses what has no numeral', () => expect(() => formatChineseNumeral(-1)).toThrow(RangeError));
});
