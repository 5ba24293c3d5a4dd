import type { Span } from '../span.ts';
import type { Figure } from './figure.ts';

/** A quantity in folded text; its subject is cut from the source later. */
export interface DraftQuantity {
  readonly wording: Span;
  readonly figure: Figure;
  readonly subject: readonly (Span | string)[];
  readonly per: string | null;
  readonly softness: string | null;
  readonly threshold: boolean;
}

/** What the clauses before say about the next one of the same sentence. */
export interface Carried {
  readonly per: string | null;
  readonly softness: string | null;
  /** Subject of the quantity before, for `、亩均增加值达到150万元` and `，占营业收入比重达1.5%`. */
  readonly subject: Span | null;
}

/** Quantities of a stretch of text and what they hand on to the next. */
export interface Drafts {
  readonly drafts: readonly DraftQuantity[];
  readonly carried: Carried;
}

/** What is carried at the start of a sentence. */
export const nothingCarried: Carried = { per: null, softness: null, subject: null };
