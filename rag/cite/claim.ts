import type { Citation } from '#core/citation.ts';
import type { Combination } from './combine-figures.ts';

/** How a figure of a statement was calculated; the gate does it again. */
export type Calculation =
  /** So many statements or words: statements that have themselves passed, words that stand in the quotes. */
  | { readonly kind: 'count'; readonly result: number; readonly of: readonly (Claim | string)[] }
  /** Factors stand in the quotes, are given, or are results before this one. */
  | { readonly kind: 'product'; readonly result: number; readonly factors: readonly number[] }
  /** Figures as they are printed with their units, which stand so in the quotes, and the result as the text has it. */
  | { readonly kind: Combination; readonly result: string; readonly of: readonly string[] }
  /** Years from one to another, both included; both stand in the quotes. */
  | { readonly kind: 'years'; readonly result: number; readonly from: number; readonly to: number }
  /** Days from one to another, the first not counted; both stand in the quotes as they are written here. */
  | { readonly kind: 'days'; readonly result: number; readonly from: string; readonly to: string }
  /** The last day of a span from a day that is not counted; both stand in the quotes as they are written here. */
  | { readonly kind: 'after'; readonly result: string; readonly from: string; readonly span: string };

/**
 * One statement of an answer with what it rests on.
 * `extract`: cut from its quotes. `composed`: worded by us around facts of its quotes. `computed`: holds figures we
 * calculated; every other fact in it stands in the quotes or is `given`.
 */
export interface Claim {
  readonly kind: 'extract' | 'composed' | 'computed';
  readonly text: string;
  readonly citations: readonly Citation[];
  /** Words that must stand in the quotes though the text may not hold them: the names and figures it was made from. */
  readonly operands?: readonly string[];
  readonly calculations?: readonly Calculation[];
  /** Words that the question brought (names, years) and the day it is asked on: repeated, not stated. */
  readonly given?: readonly string[];
}

/** Why a claim was dropped. */
export type ClaimVerdict =
  | 'sound'
  | 'no-citation'
  | 'quote-not-verbatim'
  | 'text-not-in-quote'
  | 'token-unsupported'
  | 'calculation-wrong';
