import type { Citation } from '#core/citation.ts';
import type { Claim } from '../cite/claim.ts';
import type { ProposedList } from '../cite/proposed-list.ts';
import type { Note, RefusalReason, ReplyItem, ReplyKind } from '../reply.ts';

/** An answer before the gate: statements that still have to show their ground. */
export interface ProposedAnswer {
  readonly kind: Exclude<ReplyKind, 'refusal' | 'clarification'>;
  /** The statements of the conclusion, in order. */
  readonly claims: readonly Claim[];
  /** Further ground to show below the conclusion. */
  readonly support: readonly Citation[];
  readonly notes: readonly Note[];
  readonly items: readonly ReplyItem[];
  /** Names of sections worth a look that the answer does not rest on. */
  readonly near?: readonly string[];
  /** Rows of a list, after `claims`; their total and items are taken from the rows that pass the gate. */
  readonly list?: ProposedList;
  /** What the conclusion begins with; left out where it states a fact that the statements do not hold. */
  readonly lead?: string;
}

/** Nothing is answered, and why. `nearest` are the sections that came closest. */
export interface ProposedRefusal {
  readonly kind: 'refusal';
  readonly reason: RefusalReason;
  readonly message: string;
  readonly nearest: readonly Citation[];
  readonly notes: readonly Note[];
}

/** A question back, with the choices. */
export interface ProposedClarification {
  readonly kind: 'clarification';
  readonly message: string;
  readonly choices: readonly ReplyItem[];
  /** How each choice is printed, where its name alone does not tell it from the others. */
  readonly printed?: readonly string[];
}

export type Proposal = ProposedAnswer | ProposedRefusal | ProposedClarification;
