/** Marks of a file format that stand in a source and are no part of what it says. */
const FORMAT_MARKS = /\*+|<\/?(?:p|br|b|strong|span)\s*\/?>|[\u200b-\u200d\ufeff]/giu;

/**
 * The form in which quotes and sources are compared: widths folded, white space gone (a quote may close the gap that a
 * page break tore), format marks gone, everything else kept, so that one changed digit, name or character shows.
 */
export const comparable = (text: string): string =>
  text.replace(FORMAT_MARKS, '').normalize('NFKC').replace(/\s+/gu, '');
