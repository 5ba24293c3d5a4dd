import { findDates } from '#core/dates.ts';
import { parseChineseNumeral } from '#core/numerals.ts';

const SPAN = /^(\d{1,3}|[一二两三四五六七八九十]{1,3})(个月|年|日|天)$/u;

const dayOf = (printed: string): Date | null => {
  const [only, ...more] = findDates(printed);
  return only && more.length === 0 && only.precision === 'day' && only.end !== null && only.start === only.end
    ? new Date(`${only.end}T00:00:00Z`)
    : null;
};

const written = (day: Date): string => `${day.getUTCFullYear()}年${day.getUTCMonth() + 1}月${day.getUTCDate()}日`;

/** Months on, on the same day of the month, or on its last day where it is shorter (民法典第二百零二条). */
const monthsOn = (day: Date, months: number): Date => {
  const last = new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + months, Math.min(day.getUTCDate(), last)));
};

/**
 * The last day of a span that begins with a printed day, which is not counted itself (民法典第二百零一条): two years
 * from 2026年1月20日 end on 2028年1月20日. Null for working days, which depend on the calendar of holidays, and for what is no
 * single day.
 */
export const dayAfter = (from: string, span: string): string | null => {
  const start = dayOf(from);
  const [, numeral = '', unit] = SPAN.exec(span) ?? [];
  const count = /^\d/u.test(numeral) ? Number(numeral) : parseChineseNumeral(numeral.replace('两', '二'));
  if (!start || count === null || unit === undefined) return null;
  if (unit === '年' || unit === '个月') return written(monthsOn(start, unit === '年' ? 12 * count : count));
  return written(new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth(), start.getUTCDate() + count)));
};
