import type { Problem } from '#core/document.ts';
import type { AppErrorCode } from '#core/errors.ts';

/**
 * What became of a file. `added`, `replaced`: stored. `unchanged`: the same bytes were there. `quarantined`: internal,
 * and the caller did not allow that. `refused`: it carries a secrecy mark. `failed`: it could not be read or stored.
 */
export type IngestOutcome = 'added' | 'unchanged' | 'replaced' | 'quarantined' | 'refused' | 'failed';

/** The report on one file. A refused file is known by its hash alone: its name may be as secret as its content. */
export interface IngestResult {
  /** Position among the files asked for, from 1. */
  readonly position: number;
  readonly outcome: IngestOutcome;
  /** Name as given; null for a refused file. */
  readonly file: string | null;
  /** SHA-256 of the bytes; null when they could not be read. */
  readonly documentId: string | null;
  readonly documentNumber: string | null;
  readonly title: string | null;
  readonly sections: number;
  readonly passages: number;
  readonly obligations: number;
  readonly problems: readonly Problem[];
  /** Why it was not stored; `unexpected` for an error of the program. Null when it is stored. */
  readonly errorCode: AppErrorCode | 'unexpected' | null;
}
