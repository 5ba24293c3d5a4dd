import type { IsoDate } from '../document.ts';

const dayMs = 86_400_000;

/** The date of a calendar day, null when there is no such day (30 February) or the year is not of four digits. */
export const isoDate = (year: number, month: number, day: number): IsoDate | null => {
  if (!Number.isInteger(year) || year < 1000 || year > 9999) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date.toISOString().slice(0, 10) : null;
};

/** Reads `YYYY-MM-DD`, null for anything else and for days that do not exist. */
export const parseIsoDate = (text: string): IsoDate | null => {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(text);
  return match ? isoDate(Number(match[1]), Number(match[2]), Number(match[3])) : null;
};

/** Number of days of a month, 1 to 12. */
export const lastDayOfMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** The date so many days later; negative goes back. */
export const addDays = (date: IsoDate, days: number): IsoDate =>
  new Date(utc(date) + days * dayMs).toISOString().slice(0, 10);

/** Days from one date to another, negative when `to` is the earlier one. */
export const daysBetween = (from: IsoDate, to: IsoDate): number => Math.round((utc(to) - utc(from)) / dayMs);

const utc = (date: IsoDate): number => {
  const parsed = parseIsoDate(date);
  if (!parsed) throw new RangeError(`not a date as YYYY-MM-DD: ${date}`);
  return Date.parse(`${parsed}T00:00:00Z`);
};
