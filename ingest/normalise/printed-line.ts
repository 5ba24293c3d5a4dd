import type { SourceFormat } from '../load/loaded-document.ts';
import { cleanLine } from './clean-line.ts';
import { displayWidth } from './display-width.ts';
import { type PositionedText, positionedFromSource } from './positioned-text.ts';
import type { SourceLine } from './read-source-lines.ts';

/** One line as the page printed it, cleaned. Never blank. */
export interface PrintedLine {
  readonly content: PositionedText;
  /** Number of `#` before it in the source, null for none. */
  readonly heading: number | null;
  /** Half-width columns from the left edge to the first character, and to the last one. */
  readonly indent: number;
  readonly width: number;
  /** True when a blank line, a rule, a page number or furniture stands between the line before and this one. */
  readonly afterGap: boolean;
}

/** Reads one line of the source; null when nothing is left of it but marks. */
export const readPrintedLine = (source: string, line: SourceLine, format: SourceFormat): PrintedLine | null => {
  const raw = source.slice(line.span.start, line.span.end);
  const { content, heading } = cleanLine(positionedFromSource(source, line.span), { markdown: format === 'markdown' });
  if (content.text === '') return null;
  const indent = displayWidth(raw.slice(0, raw.length - raw.trimStart().length));
  return { content, heading, indent, width: indent + displayWidth(content.text), afterGap: line.afterGap };
};
