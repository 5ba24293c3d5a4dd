/** Half-open range of UTF-16 offsets into a document's source text: `start` is included, `end` is not. */
export interface Span {
  readonly start: number;
  readonly end: number;
}
