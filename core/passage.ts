import type { MappedText } from './mapped-text.ts';
import type { SectionKind } from './section.ts';
import type { Span } from './span.ts';

/** The unit of retrieval: one clause, table row or field group, never text of two sections. */
export interface Passage {
  /** `<document id>#<ordinal>`. */
  readonly id: string;
  readonly documentId: string;
  /** Position in the document, from 0. */
  readonly ordinal: number;
  /** Path of the section it belongs to. */
  readonly path: string;
  readonly kind: SectionKind;
  /** Printed label and heading of every section above, outermost first, the passage's own section last. */
  readonly headings: readonly string[];
  /** Search copy: joined, narrowed, free of residue; knows its place in the source. */
  readonly content: MappedText;
  /** The passage in the source text. */
  readonly span: Span;
}
