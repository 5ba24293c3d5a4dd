import { type FoldedText, foldText, unfoldSpan } from '../folded-text.ts';
import { rememberLast } from '../remember-last.ts';
import type { Span } from '../span.ts';
import type { DateMention } from './date-mention.ts';
import type { DateReading, DateRule } from './date-rule.ts';
import { readDateNumber, yearPattern } from './date-syntax.ts';
import { festivalRule } from './festival-rule.ts';
import { fiveYearPlanRule } from './five-year-plan-rule.ts';
import { numericDateRule } from './numeric-date-rule.ts';
import { periodRule } from './period-rule.ts';
import { dateRangeRule, yearRangeRule } from './range-rule.ts';
import { relativeRule } from './relative-rule.ts';
import { yearEndRule } from './year-end-rule.ts';

const rules: readonly DateRule[] = [
  yearRangeRule,
  dateRangeRule,
  numericDateRule,
  festivalRule,
  fiveYearPlanRule,
  periodRule,
  yearEndRule,
  relativeRule,
];

/**
 * Finds dates, time limits and ranges in official text, in order. `year` is the year of the document; it stands in
 * where a date names none (6月底前, 年内) and its sentence has named none before.
 */
export const findDates = (
  text: string,
  { year = null }: { readonly year?: number | null } = {},
): readonly DateMention[] => datesIn(text, year);

const datesIn = rememberLast((text: string, year: number | null): readonly DateMention[] => {
  const folded = foldText(text);
  const found = rules.flatMap((rule) => applyRule(rule, folded, year));
  return withoutOverlaps(found).map(({ place, reading }) => {
    const span = unfoldSpan(folded, place);
    return { raw: text.slice(span.start, span.end), span, ...reading };
  });
});

interface Found {
  /** In the folded text. */
  readonly place: Span;
  readonly reading: DateReading;
}

/** 每年4月底前 is a rhythm, not a date. */
const everyYear = /每年度?$/u;

const applyRule = (rule: DateRule, { text }: FoldedText, documentYear: number | null): readonly Found[] => {
  const found: Found[] = [];
  for (const match of text.matchAll(rule.pattern)) {
    if (match[0] === '' || everyYear.test(text.slice(Math.max(0, match.index - 3), match.index))) continue;
    const reading = rule.read(match, yearNamedBefore(text, match.index) ?? documentYear);
    if (reading) found.push({ place: { start: match.index, end: match.index + match[0].length }, reading });
  }
  return found;
};

const anyYear = new RegExp(yearPattern, 'gu');

/** The last year named earlier in the same sentence: 2023年3月底前…，6月底前…. */
const yearNamedBefore = (text: string, index: number): number | null => {
  const sentence =
    text
      .slice(Math.max(0, index - 120), index)
      .split(/[。；\n]/u)
      .at(-1) ?? '';
  const last = [...sentence.matchAll(anyYear)].at(-1)?.[0];
  return readDateNumber(last);
};

/** Earliest first; of two that overlap the longer, at equal length the rule that comes first. */
const withoutOverlaps = (found: readonly Found[]): readonly Found[] => {
  const kept: Found[] = [];
  for (const one of found.toSorted((a, b) => a.place.start - b.place.start || b.place.end - a.place.end)) {
    const last = kept.at(-1);
    if (!last || one.place.start >= last.place.end) kept.push(one);
    else if (length(one) > length(last)) kept[kept.length - 1] = one;
  }
  return kept;
};

const length = ({ place }: Found): number => place.end - place.start;
