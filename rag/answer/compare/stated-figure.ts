import type { Bound } from '#core/obligation.ts';
import type { Evidence } from '../rank-sentences.ts';

/** A figure that a sentence states, with the words that tell what it belongs to. */
export interface StatedFigure {
  readonly evidence: Evidence;
  /** The figure and its unit as the sentence prints them; of a range its two ends, null where an end is not printed. */
  readonly low: string | null;
  readonly high: string | null;
  readonly bound: Bound;
  /** 左右, 约, 力争; null where the text commits itself. */
  readonly softness: string | null;
  /** 每年, 每月; null where the figure is for once or for all. */
  readonly per: string | null;
  readonly threshold: boolean;
  /** The words of its own: between the figure before and this one, or its name in a list that 分别 assigns. */
  readonly own: string;
  /** The wording around the figure, without what other figures of the sentence measure. */
  readonly wording: string;
  /** Headings, governing time and the head of the sentence. */
  readonly context: string;
}
