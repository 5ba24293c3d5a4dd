import { findDates } from '#core/dates.ts';
import type { IsoDate } from '#core/document.ts';
import { parseChineseNumeral } from '#core/numerals.ts';
import type { Row, RowField } from './read-rows.ts';

const TIME_LABEL = /时间|时限|期限|年限|日期|进度/u;
const LONGEST_TIME = 20;

/** The field of a row that holds its time limit; null where it has none, or several. */
export const timeFieldOf = ({ fields }: Row): RowField | null => {
  const times = fields.filter(({ label, value }) => TIME_LABEL.test(label) && value.text.length <= LONGEST_TIME);
  return times.length === 1 ? (times[0] ?? null) : null;
};

/** The last day of a printed time limit that names one day, month or year and has one reading; null for any other. */
export const lastDayOf = (printed: string): IsoDate | null => {
  const dates = findDates(printed);
  const [only, ...more] = dates;
  return only && more.length === 0 && !only.ambiguous ? only.end : null;
};

const MONTH =
  /(?:((?:19|20)\d\d)\s*年\s*)?(?<![\d一二三四五六七八九十])(\d{1,2}|十[一二]|[一二三四五六七八九十])\s*月(?:份|底|末|前|之前|以前)/u;

/** A month that a question names as a limit: 二月底, 2020年4月底前. */
export interface AskedMonth {
  readonly year: number | null;
  readonly month: number;
}

/** The month limit a question names; null when it names none. */
export const askedMonth = (question: string): AskedMonth | null => {
  const [, year, raw] = MONTH.exec(question.normalize('NFKC')) ?? [];
  const month = raw === undefined ? null : /\d/u.test(raw) ? Number(raw) : parseChineseNumeral(raw);
  return month !== null && month >= 1 && month <= 12 ? { year: year ? Number(year) : null, month } : null;
};

/** True when a printed time limit is the month asked about. */
export const isAskedMonth = (printed: string, { year, month }: AskedMonth): boolean => {
  const day = lastDayOf(printed);
  if (day === null || !/月(?!\s*\d)/u.test(printed)) return false;
  return Number(day.slice(5, 7)) === month && (year === null || Number(day.slice(0, 4)) === year);
};
