import type { IsoDate } from './document.ts';
import type { Span } from './span.ts';

/** What a statement rests on. `quote` is source text, white space at line ends apart. */
export interface Citation {
  readonly documentId: string;
  readonly documentNumber: string | null;
  readonly indexNumber: string | null;
  readonly title: string;
  /** Day of signing, given where the document has neither number: its title may be that of others. */
  readonly signedOn?: IsoDate | null;
  /** Canonical label path of the cited section. */
  readonly path: string;
  readonly quote: string;
  /** The quote in the document's source text. */
  readonly span: Span;
}
