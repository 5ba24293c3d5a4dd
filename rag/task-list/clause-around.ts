import type { Span } from '#core/span.ts';

const CLAUSE_END = /[，,。；;：:（）()〔〕\n]/u;

/** The clause of the text in which a span lies, without the marks around it. */
export const clauseAround = (text: string, span: Span): Span => {
  let { start, end } = span;
  while (start > 0 && !CLAUSE_END.test(text.charAt(start - 1))) start -= 1;
  while (end < text.length && !CLAUSE_END.test(text.charAt(end))) end += 1;
  return { start, end };
};
