import type { IsoDate } from '../document.ts';
import { addDays } from './calendar.ts';
import { loadLunarCalendar } from './load-lunar-calendar.ts';

/** First days of lunar years to count from: of 1900, where the tables of chinese-days begin, and of a nearer one. */
const firstDays: readonly { readonly year: number; readonly day: IsoDate }[] = [
  { year: 2000, day: '2000-02-05' },
  { year: 1900, day: '1900-01-31' },
];
const lastYear = 2100;

/**
 * The day of a date of the lunar calendar (never a leap month), 1900 to 2100, else null. Counted from the month
 * lengths of chinese-days: its own conversion goes through local time and is a day off west of Greenwich.
 */
export const lunarToIsoDate = (year: number, month: number, day: number): IsoDate | null => {
  const from = firstDays.find((first) => first.year <= year);
  if (!from || year > lastYear) return null;
  let days = day - 1;
  for (let earlier = from.year; earlier < year; earlier += 1) days += daysOfMonths(earlier, 12);
  return addDays(from.day, days + daysOfMonths(year, month - 1));
};

/** Days of the first months of a lunar year, leap month included. */
const daysOfMonths = (year: number, months: number): number => {
  const lunar = loadLunarCalendar();
  const leap = lunar.getYearLeapMonth(year);
  let days = leap.leapMonth !== undefined && leap.leapMonth <= months ? leap.days : 0;
  for (let month = 1; month <= months; month += 1) days += lunar.monthDays(year, month);
  return days;
};
