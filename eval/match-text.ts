/** The text as the evaluation compares it: NFKC, without white space and Markdown marks. */
export const comparableText = (text: string): string => text.normalize('NFKC').replace(/[\s*_`#]/gu, '');

/** True when `entry` (a plain text, or `re:` and a regular expression) occurs in `text`. */
export const entryOccurs = (entry: string, text: string): boolean => {
  const comparable = comparableText(text);
  if (entry.startsWith('re:')) return new RegExp(entry.slice(3), 'u').test(comparable);
  return comparable.includes(comparableText(entry));
};
