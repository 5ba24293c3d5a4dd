import type { DateMention } from './date-mention.ts';

/** What a rule makes of a match; `skip` leaves out so many characters at its beginning. */
export type DateReading = Omit<DateMention, 'raw' | 'span'>;

/** One way dates are written. Rules run over folded text; of readings that overlap the longest counts. */
export interface DateRule {
  /** Global, with bounded repetition only, so that it runs in linear time. */
  readonly pattern: RegExp;
  /** Null when the match is no date after all. `year` is the year the text or its document gives for it. */
  readonly read: (match: RegExpMatchArray, year: number | null) => DateReading | null;
}

/** A time that can not be computed from the text alone. */
export const openReading = (kind: DateReading['kind'], precision: DateReading['precision']): DateReading => ({
  kind,
  start: null,
  end: null,
  precision,
  ambiguous: true,
});
