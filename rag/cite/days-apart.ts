import { findDates } from '#core/dates.ts';

const DAY_MS = 86_400_000;

const dayOf = (printed: string): number | null => {
  const [only, ...more] = findDates(printed);
  return only && more.length === 0 && only.precision === 'day' && only.end !== null && only.start === only.end
    ? Date.parse(`${only.end}T00:00:00Z`)
    : null;
};

/** Days from one printed day to another, whichever is first; null where one is no single whole day. */
export const daysApart = (from: string, to: string): number | null => {
  const [a, b] = [dayOf(from), dayOf(to)];
  return a === null || b === null ? null : Math.abs(b - a) / DAY_MS;
};
