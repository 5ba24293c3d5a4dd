import type { IsoDate, PolicyDocument } from '#core/document.ts';
import type { Recurrence } from '#core/obligation.ts';

/** A rhythm laid on the calendar. */
export interface RhythmSeries {
  readonly start: IsoDate;
  /** Rule with its end, for RRULE. */
  readonly rule: string;
}

/**
 * Lays a rhythm on the calendar: each month's, quarter's and year's turn on the last day of its period, since that is
 * the latest it can be done; days and weeks counted from the document's first day. From the document's first day to the
 * end of its term, else to the task's own last day. Null where no rule fits or the document states no day to begin with.
 */
export const rhythmSeries = (
  { rule, raw }: Recurrence,
  { term, effectiveOn, signedOn }: Pick<PolicyDocument, 'term' | 'effectiveOn' | 'signedOn'>,
  taskEnd: IsoDate | null,
): RhythmSeries | null => {
  const begin = term?.start ?? effectiveOn ?? signedOn;
  if (begin === null || !rule.startsWith('FREQ=')) return null;
  const interval = Number(/INTERVAL=(\d+)/u.exec(rule)?.[1] ?? 1);
  const { start, byDay } = firstTurn({ rule, raw, begin, interval });
  const end = term?.end ?? taskEnd;
  if (end !== null && start > end) return null;
  return { start, rule: `${rule}${byDay}${end === null ? '' : `;UNTIL=${end.replaceAll('-', '')}`}` };
};

interface Turn {
  readonly rule: string;
  readonly raw: string;
  readonly begin: IsoDate;
  readonly interval: number;
}

interface FirstTurn {
  readonly start: IsoDate;
  /** What RRULE needs besides the rhythm. */
  readonly byDay: string;
}

const firstTurn = ({ rule, raw, begin, interval }: Turn): FirstTurn => {
  const [year = 0, month = 1] = begin.split('-').map(Number);
  if (rule.startsWith('FREQ=MONTHLY')) return monthlyTurn({ raw, begin, year, month, interval });
  return { start: rule.startsWith('FREQ=YEARLY') ? yearlyTurn(raw, year, begin) : begin, byDay: '' };
};

/** 每月25日前 falls on the 25th, any other on the last day of its months. */
const monthlyTurn = ({
  raw,
  begin,
  year,
  month,
  interval,
}: Omit<Turn, 'rule'> & { readonly year: number; readonly month: number }): FirstTurn => {
  const day = Number(/每个?月(\d{1,2})[日号]/u.exec(raw)?.[1] ?? 0);
  if (day === 0) return { start: lastDayOf(year, Math.ceil(month / interval) * interval), byDay: ';BYMONTHDAY=-1' };
  const first = isoOf(year, month, day);
  return { start: first < begin ? isoOf(year, month + 1, day) : first, byDay: `;BYMONTHDAY=${day}` };
};

/** 每年6月底前 falls on 30 June, 每年年初 on 1 January, any other on the last day of the year. */
const yearlyTurn = (raw: string, year: number, begin: IsoDate): IsoDate => {
  const named = /年[^，。；]{0,4}?(\d{1,2})月(?:(\d{1,2})日)?/u.exec(raw);
  const dayIn = (inYear: number): IsoDate => {
    if (/年初/u.test(raw)) return `${inYear}-01-01`;
    if (!named) return `${inYear}-12-31`;
    const month = Number(named[1]);
    return named[2] === undefined ? lastDayOf(inYear, month) : isoOf(inYear, month, Number(named[2]));
  };
  return dayIn(year) < begin ? dayIn(year + 1) : dayIn(year);
};

const isoOf = (year: number, month: number, day: number): IsoDate =>
  new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);

/** Months beyond December run on into the next year. */
const lastDayOf = (year: number, month: number): IsoDate => isoOf(year, month + 1, 0);
