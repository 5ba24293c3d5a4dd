import type { RecurrenceMention, RecurrenceUnit } from './find-recurrences.ts';

const frequencies: Readonly<Partial<Record<RecurrenceUnit, readonly [frequency: string, interval: number]>>> = {
  day: ['DAILY', 1],
  week: ['WEEKLY', 1],
  month: ['MONTHLY', 1],
  quarter: ['MONTHLY', 3],
  'half-year': ['MONTHLY', 6],
  year: ['YEARLY', 1],
};

/** The RFC 5545 recurrence rule of a rhythm; where none fits (每半月, 每旬, 3-6个月一轮) the rhythm as printed. */
export const recurrenceRule = ({
  raw,
  unit,
  every,
  everyHigh,
}: Pick<RecurrenceMention, 'raw' | 'unit' | 'every' | 'everyHigh'>): string => {
  const known = frequencies[unit];
  if (!known || everyHigh !== null) return raw;
  const interval = known[1] * every;
  return interval === 1 ? `FREQ=${known[0]}` : `FREQ=${known[0]};INTERVAL=${interval}`;
};
