import { describe, expect, it } from 'vitest';
import { dateAsPrinted } from './date-as-printed.ts';

describe('a date in an answer', () => {
  it.each([
    ['发布日期：2019年01月02日', '2019年01月02日'],
    ['发布日期：2019-01-02 00:00', '2019-01-02'],
    ['2019年1月2日', '2019年1月2日'],
    ['二〇一九年一月二日', '2019年1月2日'],
  ])('is written as “%s” prints it', (quote, written) => {
    expect(dateAsPrinted('2019-01-02', quote)).toBe(written);
  });
});
