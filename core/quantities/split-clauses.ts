import type { Span } from '../span.ts';

/** A comma clause of folded text, without its closing sign. */
export interface Clause extends Span {
  /** The sign after it ends the sentence: what leads the sentence (每年, 力争) does not reach further. */
  readonly endsSentence: boolean;
}

/** `，` before folding: a comma between digits is then always one of thousands. */
export const fullWidthComma = '﹐';

const separator = /[﹐;。!?:|\n…]|,(?!(?<=\d,)\d{3}(?!\d))/gu;

/** Splits a range of folded text at commas, colons and sentence ends; empty clauses are left out. */
export const splitClauses = (text: string, range: Span): readonly Clause[] => {
  const clauses: Clause[] = [];
  let start = range.start;
  const close = (end: number, endsSentence: boolean): void => {
    if (end > start) clauses.push({ start, end, endsSentence });
    start = end + 1;
  };
  for (const match of text.slice(range.start, range.end).matchAll(separator)) {
    close(range.start + match.index, /[;。!?|\n…]/u.test(match[0]));
  }
  close(range.end, true);
  return clauses;
};
