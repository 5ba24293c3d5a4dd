import type { Span } from '../span.ts';

/** A registered body that a question means. */
export interface UnitMatch {
  readonly canonical: string;
  readonly printedForms: readonly string[];
  /** The words of the question. */
  readonly mentioned: string;
  /** Where they stand in the question. */
  readonly span: Span;
  readonly exactness: 'exact' | 'alias' | 'short' | 'typo';
  /** True when the question names no level and one was assumed: to be said aloud. */
  readonly levelAssumed: boolean;
}
