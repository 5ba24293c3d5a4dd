import type { Span } from '#core/span.ts';

export type SourceFormat = 'text' | 'markdown' | 'html';

/** One cell of a table as printed. `span` is empty (start = end) for a blank cell. */
export interface LoadedCell {
  readonly span: Span;
  readonly header: boolean;
  /** True where a row- or column-spanning cell continues; `span` is then the span of the cell it continues. */
  readonly inherited: boolean;
}

export interface LoadedTable {
  readonly rows: readonly (readonly LoadedCell[])[];
  readonly span: Span;
}

/**
 * Label and value of a web page's metadata block (索引号, 发文机关, 有效性, …); the value may be empty. `span` runs from the
 * label to the end of the value in `LoadedDocument.text`; null where the pair was read from a `<meta>` element.
 */
export interface PageMetadatum {
  readonly label: string;
  readonly value: string;
  readonly span: Span | null;
}

/** A file turned into text. Everything later refers to `text` by UTF-16 offsets. */
export interface LoadedDocument {
  readonly format: SourceFormat;
  /**
   * The source text: for text and Markdown the decoded file, character for character (byte order mark apart); for
   * HTML the page's metadata rows (`发文字号：国函〔1996〕95号`), then the visible text of its article, one block a line,
   * table rows as tab-separated lines.
   */
  readonly text: string;
  /** Tables the format marks as such (HTML tables, Markdown pipe tables); tab-separated runs are found later. */
  readonly tables: readonly LoadedTable[];
  readonly pageMetadata: readonly PageMetadatum[];
  /** Ranges of `text` that belong to the page and not to the document: share bars, print buttons, licence notes. */
  readonly furniture: readonly Span[];
  readonly pageTitle: string | null;
}
