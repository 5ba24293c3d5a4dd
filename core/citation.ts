import type { Span } from './span.ts';

/** What a statement rests on. `quote` is source text, white space at line ends apart. */
export interface Citation {
  readonly documentId: string;
  readonly documentNumber: string | null;
  readonly indexNumber: string | null;
  readonly title: string;
  /** Canonical label path of the cited section. */
  readonly path: string;
  readonly quote: string;
  /** The quote in the document's source text. */
  readonly span: Span;
}
