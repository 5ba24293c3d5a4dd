import type { Period } from './date-mention.ts';
import { type DateReading, type DateRule, openReading } from './date-rule.ts';
import { beforePattern, dayPattern, monthPattern, readDateNumber, withinPattern, yearPattern } from './date-syntax.ts';
import { periodOf } from './period.ts';

type Groups = Readonly<Record<string, string | undefined>>;

/** Verbs that make a deadline of the time before them: 2025年建成. */
const completion =
  '(?:，?(?:全面|基本|初步|率先|总体|全部|如期|提前|力争|争取|确保)?(?:完成|建成|竣工|投产|投用|投入|通车|实现|达到|交付|验收|开工|启动))';

/**
 * A year, half, quarter, month, third of a month or day, with what makes a deadline of it: 到2025年, 2020年3月底前,
 * 12月底前, 今年上半年, 2023年第一季度末. 2024年前 alone is read both as "before 2024" and "by the end of 2024".
 */
export const periodRule: DateRule = {
  pattern: new RegExp(
    [
      // 力争2025年每千人…不低于3.5人: what is aimed at for a year is due by its end.
      `(?:(?<lead>截至|截止[到至]?|到|至)|(?<aim>(?<=力争|争取|确保)(?=${yearPattern}))|)`,
      `(?:(?<year>${yearPattern})(?:年度|年)|(?<relative>今年|本年度?|明年|去年))?`,
      `(?:(?<month>${monthPattern})月份?(?:(?<day>${dayPattern})[日号]|(?<third>[上中下])旬)?`,
      '|(?<half>[上下])半年|(?<!前)第?(?<quarter>[1-4一二三四])季度|(?<=年度?))',
      '(?:(?<edge>年?[底末](?![线端梢尾]))|(?<early>年?初(?![步期级始中审定高])))?',
      `(?:(?<before>${beforePattern})|(?<within>${withinPattern})|(?<from>以来|以后|起|后(?!期|续|半)))?`,
      `(?:(?=(?<completion>${completion}))|)`,
    ].join(''),
    'gu',
  ),
  read: (match, contextYear) => {
    const groups: Groups = match.groups ?? {};
    const year = yearOf(groups, contextYear);
    if (saysTooLittle(groups)) return null;
    if (year === null) return openReading(isDeadline(groups) ? 'deadline' : 'point', 'period');
    const period = periodOf(partsOf(groups, year));
    return period && readingOf(groups, period);
  },
};

/** `三月` or `上半年` without year, edge or day is no date of its own; the end of 每年底 is not one either. */
const saysTooLittle = (groups: Groups): boolean => {
  const has = (names: readonly string[]): boolean => names.some((name) => groups[name] !== undefined);
  if (has(['year', 'relative'])) return false;
  return !has(['month', 'half', 'quarter']) || !(has(['day', 'third', 'early']) || isDeadline(groups));
};

const isDeadline = (groups: Groups): boolean =>
  ['lead', 'aim', 'edge', 'before', 'within', 'completion'].some((name) => groups[name] !== undefined);

const relativeYears: Readonly<Record<string, number>> = { 明: 1, 去: -1 };

const yearOf = ({ year, relative }: Groups, contextYear: number | null): number | null => {
  if (year !== undefined) return readDateNumber(year);
  return contextYear === null ? null : contextYear + (relativeYears[relative?.charAt(0) ?? ''] ?? 0);
};

const partsOf = (groups: Groups, year: number) => ({
  year,
  month: readDateNumber(groups['month']),
  day: readDateNumber(groups['day']),
  third: groups['third'] ? '上中下'.indexOf(groups['third']) + 1 : null,
  half: groups['half'] ? '上下'.indexOf(groups['half']) + 1 : null,
  quarter: readDateNumber(groups['quarter']),
});

const readingOf = (groups: Groups, { start, end, precision }: Period): DateReading => {
  const { lead, aim, edge, early, before, within, from, completion: done } = groups;
  const at = { precision, ambiguous: false } as const;
  if (lead?.startsWith('截') && !before) return { kind: 'point', start: end, end, ...at };
  if (from) return { kind: 'start', start, end: null, ...at };
  if (early) return { ...openReading('point', precision), start };
  if (before && !edge && precision !== 'day') return openReading('deadline', precision);
  const isAim = aim !== undefined;
  if (lead || isAim || edge || before || within || done) return { kind: 'deadline', start: null, end, ...at };
  return { kind: 'point', start, end, ...at };
};
