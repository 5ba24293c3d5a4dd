import type { SectionKind } from '#core/section.ts';
import type { Span } from '#core/span.ts';
import type { LogicalLine } from '../normalise/normalised-document.ts';

/** What a node is in the document, finer than its `SectionKind`; `docs/gongwen-tree.md` describes each. */
export type NodeRole =
  | 'page-metadata'
  | 'publishing-note'
  | 'marking'
  | 'masthead'
  | 'document-number'
  | 'signatory'
  | 'web-title'
  | 'title'
  | 'title-note'
  | 'author'
  | 'contents'
  | 'recipients'
  | 'salutation'
  | 'notice'
  | 'preamble'
  | 'closing'
  | 'signature'
  | 'signed-date'
  | 'publicity'
  | 'note'
  | 'enclosure-title'
  | 'copied-to'
  | 'imprint'
  | 'subject-words'
  | 'annex-list'
  | 'annex'
  | 'heading'
  | 'bare-heading'
  | 'clause'
  | 'field'
  | 'table'
  | 'table-group'
  | 'table-row';

/** One node of the tree with its own lines; every line of the document belongs to exactly one node. */
export interface GongwenNode {
  readonly role: NodeRole;
  readonly kind: SectionKind;
  /** Canonical label path, unique in the document. */
  readonly path: string;
  /** As printed, null where the document prints none. */
  readonly label: string | null;
  readonly heading: string;
  /** From the label to the last printed character, children included. */
  readonly span: Span;
  /** Own lines in document order; those of the children are not among them. */
  readonly lines: readonly LogicalLine[];
  /** Header text of each column for a table row, '' where a column has none; empty for every other node. */
  readonly headers: readonly string[];
  readonly children: readonly GongwenNode[];
}

/** The whole document; `children` in document order. */
export interface GongwenTree {
  readonly children: readonly GongwenNode[];
}
