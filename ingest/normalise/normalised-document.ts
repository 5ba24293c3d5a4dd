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
  /** Cells when the line is a table row, else null. A row's `content` is its printed cells, tabs between them. */
  readonly cells: readonly TableCell[] | null;
  /** Which table of the document the row belongs to, counted from 0; null outside tables. */
  readonly table: number | null;
  /**
   * True for one label and its value of a web page's metadata block that stands in the text (`文号:-`); belongs to no
   * part of the document. Each has its entry with the same span in `NormalisedDocument.pageMetadata`.
   */
  readonly metadata: boolean;
  /** Depth 1–6 when the source marked the line as a heading with `#`; a hint only, OCR gets it wrong. Else null. */
  readonly markdownHeading: number | null;
}

export interface NormalisedDocument {
  readonly sourceText: string;
  readonly lines: readonly LogicalLine[];
  readonly pageMetadata: readonly PageMetadatum[];
  readonly pageTitle: string | null;
  readonly problems: readonly Problem[];
}
