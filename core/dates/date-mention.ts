import type { IsoDate } from '../document.ts';
import type { Span } from '../span.ts';

/** A date or time limit as written, and the days it means. */
export interface DateMention {
  readonly raw: string;
  readonly span: Span;
  /**
   * `point`: a day, month or year that is only named (also 截至…). `deadline`: by `end`. `start`: from `start` on.
   * `range`: from `start` to `end`. `relative`: counted from an event the text names (自印发之日起…).
   */
  readonly kind: 'point' | 'deadline' | 'start' | 'range' | 'relative';
  /** Earliest and latest day; null where the text leaves it open or gives no year. */
  readonly start: IsoDate | null;
  readonly end: IsoDate | null;
  readonly precision: 'day' | 'month' | 'year' | 'period';
  /** More than one reading is common (2024年前, 春节前 without a year): quote it, compute nothing from it. */
  readonly ambiguous: boolean;
}

/** The days between which a time expression lies. */
export interface Period {
  readonly start: IsoDate;
  readonly end: IsoDate;
  readonly precision: DateMention['precision'];
}
