import { type DateMention, findDates } from '#core/dates.ts';
import type { IsoDate } from '#core/document.ts';
import { parseChineseNumeral } from '#core/numerals.ts';
import type { DueWindow } from '../task-list/select-tasks.ts';

const isoDay = (year: number, month: number, day: number): IsoDate =>
  new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);

/** Whole months of a year, by number; months past December are those of the next year. */
const months = (year: number, first: number, last: number): DueWindow => ({
  from: isoDay(year, first, 1),
  to: isoDay(year, last + 1, 0),
});

interface Calendar {
  readonly year: number;
  readonly month: number;
  readonly asOf: IsoDate;
}

interface WindowRule {
  readonly asked: RegExp;
  readonly read: (match: RegExpExecArray, calendar: Calendar) => DueWindow | null;
}

const countOf = (raw: string | undefined): number | null =>
  raw === undefined ? null : /\d/u.test(raw) ? Number(raw) : raw === '两' ? 2 : parseChineseNumeral(raw);

/** From the day of the question on: 三个月内, 未来半年, 30天内. */
const ahead = (count: number, unit: string, { asOf }: Calendar): DueWindow => {
  const [year = 0, month = 1, day = 1] = asOf.split('-').map(Number);
  const to = unit === '年' ? isoDay(year + count, month, day) : null;
  const byMonth = unit === '月' ? isoDay(year, month + count, day) : null;
  return { from: asOf, to: to ?? byMonth ?? isoDay(year, month, day + count * (unit === '周' ? 7 : 1)) };
};

/** What the calendar of the day means; years are in figures by then (明年 → 2027年). */
const RULES: readonly WindowRule[] = [
  { asked: /本月|这个?月|当月/u, read: (_, { year, month }) => months(year, month, month) },
  { asked: /下个?月/u, read: (_, { year, month }) => months(year, month + 1, month + 1) },
  { asked: /上个?月/u, read: (_, { year, month }) => months(year, month - 1, month - 1) },
  {
    asked: /(本|这个?|当|下个?)季度?/u,
    read: (match, { year, month }) => {
      const last = (Math.ceil(month / 3) + (match[1]?.startsWith('下') ? 1 : 0)) * 3;
      return months(year, last - 2, last);
    },
  },
  {
    asked: /(?:(20\d\d)年)?第?([一二三四1-4])季度/u,
    read: (match, { year }) => {
      const quarter = countOf(match[2]) ?? 1;
      return months(Number(match[1] ?? year), quarter * 3 - 2, quarter * 3);
    },
  },
  {
    asked: /(?:(20\d\d)年)?([上下])半年/u,
    read: (match, { year }) => months(Number(match[1] ?? year), match[2] === '上' ? 1 : 7, match[2] === '上' ? 6 : 12),
  },
  {
    asked: /(?:未来|今后|接下来)?半年(?:内|之内|以内|里)|(?:未来|今后|接下来)半年/u,
    read: (_, today) => ahead(6, '月', today),
  },
  {
    asked: /(?:未来|今后|接下来)?([一两二三四五六七八九十]{1,2}|\d{1,3})个?(天|周|月|年)(?:内|之内|以内)/u,
    read: (match, today) => {
      const count = countOf(match[1]);
      return count === null ? null : ahead(count, match[2] ?? '天', today);
    },
  },
];

/** 明年6月 → 2027年6月, by the year of the day asked on. */
const withYears = (text: string, year: number): string =>
  text
    .replace(/今年|本年度?|年内|当年/gu, `${year}年`)
    .replace(/明年/gu, `${year + 1}年`)
    .replace(/后年/gu, `${year + 2}年`)
    .replace(/去年/gu, `${year - 1}年`)
    .replace(/年年/gu, '年');

/** 2027年6月前: up to that day, from today or the beginning of its year, whichever is earlier; what is before has passed. */
const upTo = (end: IsoDate, asOf: IsoDate): DueWindow => {
  const yearStart = `${end.slice(0, 4)}-01-01`;
  return { from: asOf < yearStart ? asOf : yearStart, to: end };
};

const windowOf = ({ raw, kind, start, end, precision, ambiguous }: DateMention, asOf: IsoDate): DueWindow | null => {
  if (kind === 'start') return start === null ? null : { from: start, to: null };
  if (kind === 'relative' || (start === null && end === null)) return null;
  if (kind === 'deadline' && end !== null && !ambiguous && /前|止|截/u.test(raw)) return upTo(end, asOf);
  const year = (end ?? start)?.slice(0, 4);
  if (precision === 'year' || ambiguous || kind === 'deadline')
    return { from: `${year}-01-01`, to: end ?? `${year}-12-31` };
  return { from: start, to: end };
};

/** 2027年6月前, 2024年前: with and without the month or year itself are both common; a question gets the wider one. */
const BEFORE_PERIOD = /(20\d\d)年(?:(\d{1,2})月份?)?(?:之|以)?前/u;

const widerReading = (text: string, asOf: IsoDate): DueWindow | null => {
  const [, year, month] = BEFORE_PERIOD.exec(text) ?? [];
  return year === undefined ? null : upTo(isoDay(Number(year), Number(month ?? 12) + 1, 0), asOf);
};

/** The days a question names, by the calendar of the day it is asked on; null when it names none. Numbers of documents are not in it. */
export const askedWindow = (question: string, asOf: IsoDate): DueWindow | null => {
  const [year = 0, month = 1] = asOf.split('-').map(Number);
  const text = withYears(question, year);
  for (const { asked, read } of RULES) {
    const match = asked.exec(text);
    const window = match && read(match, { year, month, asOf });
    if (window) return window;
  }
  const before = widerReading(text, asOf);
  if (before) return before;
  for (const mention of findDates(text, { year })) {
    const window = windowOf(mention, asOf);
    if (window) return window;
  }
  return null;
};
