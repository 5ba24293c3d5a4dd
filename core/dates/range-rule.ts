import type { DateRule } from './date-rule.ts';
import { dayPattern, monthPattern, readDateNumber, yearPattern } from './date-syntax.ts';
import { periodOf } from './period.ts';

const joint = '(?:[-—–―－~～─]{1,4}|至|到)';

/** 2023—2027年, 2022-2024, 2022年至2024年度, 从2023年起至2027年. */
export const yearRangeRule: DateRule = {
  pattern: new RegExp(
    `(?<first>${yearPattern})(?:年度?)?起?${joint}(?<last>${yearPattern})(?:年度|年(?!${monthPattern}月)|(?![年0-9号]))`,
    'gu',
  ),
  read: (match) => {
    const first = readDateNumber(match.groups?.['first']);
    const last = readDateNumber(match.groups?.['last']);
    if (first === null || last === null || first >= last || last - first > 60) return null;
    return { kind: 'range', start: `${first}-01-01`, end: `${last}-12-31`, precision: 'period', ambiguous: false };
  },
};

/** 2023年4月1日至5月31日, 4月1日—30日, 1997年10月――1998年2月, 2023年1—3月. What one side leaves out the other gives. */
export const dateRangeRule: DateRule = {
  pattern: new RegExp(
    [
      `(?:(?<firstYear>${yearPattern})年)?(?<firstMonth>${monthPattern})(?:月(?:(?<firstDay>${dayPattern})日?)?)?`,
      joint,
      `(?:(?<lastYear>${yearPattern})年)?(?:(?<lastMonth>${monthPattern})月)?(?:(?<lastDay>${dayPattern})日)?`,
    ].join(''),
    'gu',
  ),
  read: ({ groups = {} }, contextYear) => {
    const firstYear = readDateNumber(groups['firstYear']) ?? contextYear;
    const firstMonth = readDateNumber(groups['firstMonth']);
    const [firstDay, lastDay] = [readDateNumber(groups['firstDay']), readDateNumber(groups['lastDay'])];
    const lastMonth = readDateNumber(groups['lastMonth']) ?? (firstDay === null ? null : firstMonth);
    if (firstYear === null || firstMonth === null || lastMonth === null || (firstDay === null) !== (lastDay === null)) {
      return null;
    }
    const rest = { third: null, quarter: null, half: null };
    const first = periodOf({ year: firstYear, month: firstMonth, day: firstDay, ...rest });
    const lastYear = readDateNumber(groups['lastYear']) ?? firstYear;
    const last = periodOf({ year: lastYear, month: lastMonth, day: lastDay, ...rest });
    if (!first || !last || first.start > last.end) return null;
    return { kind: 'range', start: first.start, end: last.end, precision: 'period', ambiguous: false };
  },
};
