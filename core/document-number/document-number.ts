/** A 发文字号 or 令号: which office numbered the document, in which year, as which one. */
export interface DocumentNumber {
  /** 机关代字 (`嵊政办发`) or the name before the number of an order (`国务院令`, `公告`), without white space. */
  readonly agency: string;
  /** Null where the number runs on from year to year: `国务院令第746号`. */
  readonly year: number | null;
  readonly sequence: number;
  /** Exactly as it stands in the text. */
  readonly printed: string;
  /** Orders (令) and announcements (公告) are numbered `第×号`, everything else `〔年份〕×号` (GB/T 9704 7.2.5). */
  readonly kind: 'standard' | 'order';
}
