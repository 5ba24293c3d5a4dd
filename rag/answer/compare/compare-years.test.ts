import { describe, expect, it } from 'vitest';
import { askedYears } from './compare-years.ts';

describe('askedYears', () => {
  it.each([
    ['2028年和2035年的目标有什么不同', ['2028', '2035']],
    ['24年造了多少，25年想造多少', ['2024', '2025']],
    ['消防站23年和2025年分别要建几座', ['2023', '2025']],
    ['10年期贷款和3年以上的怎么算', []],
    ['渔业方案到2025年要达到多少', ['2025']],
  ])('%s', (question, years) => expect(askedYears(question)).toEqual(years));
});
