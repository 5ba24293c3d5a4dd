import type { IsoDate } from '#core/document.ts';
import { parseChineseNumeral } from '#core/numerals.ts';
import { squeeze } from './squeeze.ts';

const arabic = /^(\d{4})(?:年|[-./])(\d{1,2})(?:月|[-./])(\d{1,2})日?$/u;
const chinese = /^([〇○零一二三四五六七八九]{4})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十廿]{1,3})日$/u;

/** The date that a text consists of, in digits or in Chinese numerals, white space apart; null for anything else. */
export const readDateLine = (text: string): IsoDate | null => {
  if (text.length > 40) return null;
  const squeezed = squeeze(text);
  const match = arabic.exec(squeezed) ?? chinese.exec(squeezed);
  if (!match) return null;
  const [year, month, day] = match.slice(1, 4).map(readNumber);
  return year && month && day && isCalendarDay(year, month, day)
    ? `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
    : null;
};

const readNumber = (text: string): number => (/^\d+$/u.test(text) ? Number(text) : (parseChineseNumeral(text) ?? 0));

const isCalendarDay = (year: number, month: number, day: number): boolean => {
  const date = new Date(Date.UTC(year, month - 1, day));
  return year > 1900 && year < 2200 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
};
