import type { Citation } from '#core/citation.ts';
import { makeCitation } from '../../cite/make-citation.ts';
import type { OpenDocument } from '../document-reader.ts';

const SENTENCE_END = /[。；！？\n]/u;

/** Around the text, not of it: a title or a web page's heading is no clause. */
const FRAME: ReadonlySet<string> = new Set(['meta', 'colophon', 'annex-list']);

const sentenceAround = (text: string, at: number): { readonly start: number; readonly end: number } => {
  let start = at;
  while (start > 0 && !SENTENCE_END.test(text.charAt(start - 1))) start -= 1;
  let end = at;
  while (end < text.length && !SENTENCE_END.test(text.charAt(end))) end += 1;
  while (start < end && /\s/u.test(text.charAt(start))) start += 1;
  return { start, end: Math.min(text.length, text.charAt(end) === '\n' ? end : end + 1) };
};

/** The sentence around an offset of a document's source text, cited in the innermost section that holds it. */
export const citeSentenceAt = ({ stored, sourceText, sections }: OpenDocument, at: number): Citation | null => {
  const span = sentenceAround(sourceText, at);
  const holding = sections
    .filter(({ span: own }) => own.start <= span.start && span.end <= own.end)
    .sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start));
  const [innermost] = holding;
  if (!innermost || FRAME.has(innermost.kind)) return null;
  return makeCitation({ document: stored.document, path: innermost.path, span, sourceText });
};

/** The last sentence of a document's text that a pattern (global flag needed) fits: closing clauses stand at the end. */
export const findClause = (document: OpenDocument, pattern: RegExp): Citation | null => {
  for (const match of [...document.sourceText.matchAll(pattern)].toReversed()) {
    const citation = citeSentenceAt(document, match.index);
    if (citation) return citation;
  }
  return null;
};
