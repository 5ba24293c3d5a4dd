import type { Citation } from '#core/citation.ts';
import type { IsoDate } from '#core/document.ts';

export type ReplyKind = 'answer' | 'list' | 'card' | 'draft' | 'refusal' | 'clarification';

/** Why nothing is answered: 未收录, 未明确, 冲突, 已届满, 涉密, out of scope, unsafe request. */
export type RefusalReason =
  | 'not-in-corpus'
  | 'not-stated'
  | 'conflicting'
  | 'expired'
  | 'classified'
  | 'out-of-scope'
  | 'unsafe';

/** A remark that applies to the answer: the term has ended, a deadline has passed, names are as of the document, … */
export interface Note {
  readonly kind:
    | 'term-ended'
    | 'deadline-passed'
    | 'names-as-printed'
    | 'conflict'
    | 'source-defect'
    | 'no-lead-stated'
    | 'weak-match'
    /** A slip of the question was read as a term of the documents, or an old subject was carried on. */
    | 'read-as';
  readonly text: string;
}

/** One row of a list: a task, with where it stands. */
export interface ReplyItem {
  readonly title: string;
  readonly documentId: string;
  readonly documentNumber: string | null;
  readonly indexNumber: string | null;
  /** Given where several documents are to be told apart. */
  readonly signedOn?: IsoDate | null;
  readonly path: string;
  readonly role: string | null;
}

/** What the assistant gives back; a channel renders it. Every quote and figure in it has passed the citation gate. */
export interface Reply {
  readonly kind: ReplyKind;
  /** The answer itself, at most 200 characters, in Chinese. */
  readonly conclusion: string;
  /** The answer itself in full: what `text` begins with, without sources, notes and label. */
  readonly statement: string;
  /** The whole reply as a user sees it in a terminal: conclusion, 【依据】, 【提示】, machine-made label. */
  readonly text: string;
  readonly citations: readonly Citation[];
  readonly items: readonly ReplyItem[];
  readonly notes: readonly Note[];
  readonly refusal: { readonly reason: RefusalReason } | null;
  readonly engine: 'extractive';
}
