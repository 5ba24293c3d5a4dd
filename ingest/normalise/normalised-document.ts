import type { Problem } from '#core/document.ts';
import type { MappedText } from '#core/mapped-text.ts';
import type { Span } from '#core/span.ts';
import type { PageMetadatum } from '../load/loaded-document.ts';

/** One cell of a table row; its content is cleaned and joined. */
export interface TableCell {
  readonly content: MappedText;
  readonly header: boolean;
  readonly inherited: boolean;
}

/**
 * One paragraph or table row: what the writer meant as one line, however the page broke it. Never blank.
 * `content` is the search copy: wraps and page breaks joined, digits and letters narrowed, markup marks removed.
 */
export interface LogicalLine {
  readonly content: MappedText;
  readonly span: Span;
  /** Cells when the line is a table row, else null. */
  readonly cells: readonly TableCell[] | null;
  /** Which table of the document the row belongs to, counted from 0; null outside tables. */
  readonly table: number | null;
}

export interface NormalisedDocument {
  readonly sourceText: string;
  readonly lines: readonly LogicalLine[];
  readonly pageMetadata: readonly PageMetadatum[];
  readonly pageTitle: string | null;
  readonly problems: readonly Problem[];
}
