/**
 * The form in which quotes and sources are compared: widths folded, white space gone (a quote may close the gap that a
 * page break tore), everything else kept, so that one changed digit, name or character makes a difference.
 */
export const comparable = (text: string): string => text.normalize('NFKC').replace(/\s+/gu, '');
