import { mappedFromSource } from '#core/mapped-text.ts';
import type { Span } from '#core/span.ts';
import type { LogicalLine, NormalisedDocument, TableCell } from '../../ingest/normalise/normalised-document.ts';

/**
 * A normalised document of one line per printed line, for tests of the parser alone: blank lines are left out, lines
 * with tabs are table rows, everything else stands as it is.
 */
export const normalisedLines = (sourceText: string, rest: Partial<NormalisedDocument> = {}): NormalisedDocument => {
  const lines: LogicalLine[] = [];
  let start = 0;
  let table = -1;
  for (const printed of sourceText.split('\n')) {
    const span = { start, end: start + printed.length };
    start = span.end + 1;
    if (printed.trim() === '') continue;
    const cells = printed.includes('\t') ? readCells(sourceText, span) : null;
    if (cells && lines.at(-1)?.cells == null) table += 1;
    const content = mappedFromSource(sourceText, span);
    lines.push({ content, span, cells, table: cells ? table : null, metadata: false, markdownHeading: null });
  }
  return { sourceText, lines, pageMetadata: [], pageTitle: null, problems: [], ...rest };
};

const readCells = (sourceText: string, { start, end }: Span): readonly TableCell[] => {
  let at = start;
  return sourceText
    .slice(start, end)
    .split('\t')
    .map((text) => {
      const content = mappedFromSource(sourceText, { start: at, end: at + text.length });
      at += text.length + 1;
      return { content, header: false, inherited: false };
    });
};
