import { addDays } from './calendar.ts';
import { type DateRule, openReading } from './date-rule.ts';
import { beforePattern, readDateNumber, yearPattern } from './date-syntax.ts';
import { festivalDate, festivalPattern } from './festival-date.ts';

/**
 * 2024年春节前, 国庆节前: up to the day before. Without a year only festivals in mid-year have one reading; 春节前 and
 * 元旦前 in a plan mostly mean those of the year after.
 */
export const festivalRule: DateRule = {
  pattern: new RegExp(
    `(?:(?<year>${yearPattern})年)?["“]?(?<name>${festivalPattern})["”]?节?(?:假期)?(?:${beforePattern})`,
    'gu',
  ),
  read: ({ groups = {} }, contextYear) => {
    const name = groups['name'] ?? '';
    const stated = readDateNumber(groups['year']);
    const year = stated ?? (/^(?:春节|元宵|元旦)$/u.test(name) ? null : contextYear);
    const day = year === null ? null : festivalDate(name, year);
    if (!day) return openReading('deadline', 'day');
    return { kind: 'deadline', start: null, end: addDays(day, -1), precision: 'day', ambiguous: false };
  },
};
