import type { Citation } from '#core/citation.ts';

/**
 * One statement of an answer with what it rests on.
 * `extract`: cut from its quotes. `composed`: worded by us around facts of its quotes. `computed`: holds figures we
 * calculated; `operands` are the figures it was calculated from and must stand in the quotes.
 */
export interface Claim {
  readonly kind: 'extract' | 'composed' | 'computed';
  readonly text: string;
  readonly citations: readonly Citation[];
  readonly operands?: readonly string[];
}

/** Why a claim was dropped. */
export type ClaimVerdict = 'sound' | 'no-citation' | 'quote-not-verbatim' | 'text-not-in-quote' | 'token-unsupported';
