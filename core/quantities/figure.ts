import type { Bound } from '../obligation.ts';
import type { UnitKind } from './unit-words.ts';

/** An amount with its bound, in folded text: what a quantity is built around. */
export interface Figure {
  /** From the first word of the bound (`不低于`) … */
  readonly start: number;
  /** … to the last (`以上`). */
  readonly end: number;
  readonly value: number;
  readonly high: number | null;
  readonly unit: string;
  /** `goal`: 全覆盖, 翻番. */
  readonly kind: UnitKind | 'bare' | 'goal';
  readonly bound: Bound;
  /** The bound words that stand before and after, null where none does. */
  readonly before: Bound | null;
  readonly after: Bound | null;
  readonly approximate: string | null;
}
