import type { Term } from '../document.ts';
import { parseChineseNumeral } from '../numerals.ts';
import type { Deadline } from '../obligation.ts';
import type { DateMention } from './date-mention.ts';
import { findDates } from './find-dates.ts';
import { findRecurrences, type RecurrenceMention } from './find-recurrences.ts';

/** A deadline with the rhythms its text states beside it. */
export interface DeadlineReading extends Deadline {
  readonly recurrence: readonly RecurrenceMention[];
}

export interface DeadlineContext {
  /** How long the document runs, as it says itself. */
  readonly documentTerm: Pick<Term, 'raw' | 'start' | 'end'> | null;
  /** The year in which it was signed. */
  readonly documentYear: number | null;
}

/**
 * Reads the deadline of a task from its text: the dates it names, else the document's term, else only its rhythm.
 * Words like 常态化 or 尽快 set no deadline.
 */
export const readDeadline = (text: string, { documentTerm, documentYear }: DeadlineContext): DeadlineReading => {
  const recurrence = ruling(findRecurrences(text));
  const explicit = bindingDates(text, documentYear);
  if (explicit.length > 0) return { ...fromDates(explicit, documentTerm), recurrence };
  const duration = findDuration(text);
  if (duration) return { ...fromDuration(duration, documentTerm), recurrence };
  const open = openEnded.exec(text)?.[0];
  if (open) return { raw: open, start: null, end: null, basis: 'none', ambiguous: false, recurrence };
  if (documentTerm) {
    const { raw, start, end } = documentTerm;
    return { raw, start, end, basis: 'plan-period', ambiguous: false, recurrence };
  }
  const raw = recurrence[0] ? clauseAround(text, recurrence[0]) : null;
  return { raw, start: null, end: null, basis: raw === null ? 'none' : 'recurring', ambiguous: false, recurrence };
};

/** The clause a rhythm stands in: 每月视情安排情况汇报. */
const clauseAround = (text: string, { span }: RecurrenceMention): string => {
  const before = /[^，。；！？\n]*$/u.exec(text.slice(Math.max(0, span.start - 60), span.start))?.[0] ?? '';
  const after = /^[^，。；！？\n]*/u.exec(text.slice(span.end))?.[0] ?? '';
  return `${before}${text.slice(span.start, span.end)}${after}`.trim();
};

/** 周例会原则上每双周召开: the rule counts, not the name. */
const ruling = (found: readonly RecurrenceMention[]): readonly RecurrenceMention[] => {
  const stated = found.filter((one) => one.stated);
  return stated.length > 0 ? stated : found;
};

/**
 * The time of a stage: in brackets behind its heading (动员部署阶段（2024年3月—4月）), or opening its text
 * (1997年4—6月，由各单位自查).
 */
const isStage = (text: string, { raw, kind, end, precision, span }: DateMention): boolean => {
  // Years alone in brackets belong to the name of a plan.
  if (end === null || !raw.includes('月') || !(kind === 'range' || (kind === 'point' && precision !== 'year')))
    return false;
  const before = text.slice(0, span.start);
  const after = text.slice(span.end);
  if (/^[^。！？\n]{2,30}[（(〔]\s*$/u.test(before)) return /^\s*[）)〕]/u.test(after);
  return kind === 'range' && /^(?:[^。！？\n]{2,30}[。\n]\s*)?$/u.test(before) && /^\s*[，,：:]/u.test(after);
};

/** Dates that bind; a date that is only named binds where the text is hardly more than the date (建设年限：2022—2024). */
const bindingDates = (text: string, year: number | null): readonly DateMention[] => {
  const dates = findDates(text, { year });
  const deadlines = dates.filter(({ kind }) => kind === 'deadline' || kind === 'relative');
  if (deadlines.length > 0) return deadlines;
  const stages = dates.filter((date) => isStage(text, date));
  if (stages.length > 0) return stages;
  const named = dates.reduce((length, { raw }) => length + raw.length, 0);
  return named * 2 > text.replaceAll(/[\s。：:，]|时间要求|完成时限|建设年限|时限/gu, '').length ? dates : [];
};

const fromDates = (dates: readonly DateMention[], term: DeadlineContext['documentTerm']): Deadline => {
  const starts = dates.flatMap(({ start }) => start ?? []).toSorted();
  const ends = dates.flatMap(({ end }) => end ?? []).toSorted();
  const ambiguous = dates.some((date) => date.ambiguous);
  return {
    raw: dates.map(({ raw }) => raw).join('；'),
    start: starts[0] ?? term?.start ?? null,
    end: ambiguous ? null : (ends.at(-1) ?? null),
    basis: 'explicit',
    ambiguous,
  };
};

/** A text that consists of hardly anything else than 长期, 常态化推进, 持续开展. */
const openEnded =
  /^(?:时间要求|完成时限|时限)?[：:\s]*(?:长期|常态化|持续|适时|近期|尽快|视情|不定期|及时|随时)\p{Script=Han}{0,4}[。；]?$/u;

interface Duration {
  readonly raw: string;
  /** Null for 方案期内 and its like. */
  readonly years: number | null;
}

const durations =
  /(?<![0-9〇零一二三四五六七八九十近前第每满上])(?:(?<lead>今后|未来|通过|经过|力争|争取|锚定|谋准|利用|用)\s*)?(?<years>[0-9]{1,2}|[一二两三四五六七八九十]{1,2})\s*年(?!以上|以下|以来|[制级度级期])(?<tail>之内|以内|内|时间|努力|累计|力争|左右的?努力)?|(?:方案|规划|计划|行动|实施|政策)期(?:限)?内/gu;

const findDuration = (text: string): Duration | null => {
  for (const { 0: raw, groups = {} } of text.matchAll(durations)) {
    if (groups['years'] === undefined) return { raw, years: null };
    const years = /^[0-9]/u.test(groups['years']) ? Number(groups['years']) : parseChineseNumeral(groups['years']);
    if (years !== null && (groups['lead'] || groups['tail'])) return { raw, years };
  }
  return null;
};

/** 三年 is the term of a three-year plan; where the lengths differ nothing says from when to count. */
const fromDuration = ({ raw, years }: Duration, term: DeadlineContext['documentTerm']): Deadline => {
  const length = term?.start && term.end ? Number(term.end.slice(0, 4)) - Number(term.start.slice(0, 4)) + 1 : null;
  const fits = length !== null && (years === null || years === length);
  return {
    raw,
    start: fits ? (term?.start ?? null) : null,
    end: fits ? (term?.end ?? null) : null,
    basis: 'plan-period',
    ambiguous: !fits,
  };
};
