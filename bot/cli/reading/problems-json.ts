import type { Problem } from '#core/document.ts';
import { codePointOffsets } from './code-point-offsets.ts';

/** What was noticed while reading a document, as programs read it; offsets count Unicode code points. */
export const problemsJson = (problems: readonly Problem[], sourceText: string) => {
  const toCodePoints = codePointOffsets(sourceText);
  return problems.map(({ code, detail, span }) => ({
    code,
    detail,
    start: span === null ? null : toCodePoints(span.start),
    end: span === null ? null : toCodePoints(span.end),
  }));
};
