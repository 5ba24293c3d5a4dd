import { isoDate, lastDayOfMonth } from './calendar.ts';
import type { Period } from './date-mention.ts';

/** Parts of a written date; what is not written is null. */
export interface DateParts {
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
  /** 上旬, 中旬, 下旬 as 1, 2, 3. */
  readonly third: number | null;
  readonly quarter: number | null;
  /** 上半年, 下半年 as 1, 2. */
  readonly half: number | null;
}

/** The days a written date covers, null when there are none (2月30日). */
export const periodOf = (parts: DateParts): Period | null => {
  const { year, month, day, third, quarter, half } = parts;
  if (month !== null && day !== null) return between([year, month, day], [year, month, day], 'day');
  if (month !== null && third !== null) return thirdOfMonth(year, month, third);
  if (month !== null) return between([year, month, 1], [year, month, lastDayOfMonth(year, month)], 'month');
  if (quarter !== null) return months(year, quarter * 3 - 2, quarter * 3);
  if (half !== null) return months(year, half * 6 - 5, half * 6);
  return between([year, 1, 1], [year, 12, 31], 'year');
};

const months = (year: number, first: number, last: number): Period | null =>
  between([year, first, 1], [year, last, lastDayOfMonth(year, last)], 'period');

const thirdOfMonth = (year: number, month: number, third: number): Period | null => {
  const last = third === 3 ? lastDayOfMonth(year, month) : third * 10;
  return between([year, month, third * 10 - 9], [year, month, last], 'period');
};

type YearMonthDay = readonly [year: number, month: number, day: number];

const between = (first: YearMonthDay, last: YearMonthDay, precision: Period['precision']): Period | null => {
  const start = isoDate(...first);
  const end = isoDate(...last);
  return start !== null && end !== null ? { start, end, precision } : null;
};

/** Years of a five-year plan by the number in its name, 六五 (1981) and later: 十四五 is 2021 to 2025. */
export const fiveYearPlan = (ordinal: number): Period | null => {
  const start = 1981 + (ordinal - 6) * 5;
  return ordinal < 6 || ordinal > 30 ? null : between([start, 1, 1], [start + 4, 12, 31], 'period');
};
