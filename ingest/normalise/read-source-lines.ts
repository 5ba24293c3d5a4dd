import type { Span } from '#core/span.ts';
import { pageNumberLength } from './page-number.ts';

/** A line of the source that is neither blank nor a page number, a rule or furniture. */
export interface SourceLine {
  /** Without a page number run together with its first words. */
  readonly span: Span;
  /** True when something that does not count stands between the line before and this one. */
  readonly afterGap: boolean;
}

const LINE = /[^\n\r\f\v\u2028\u2029]+|\f/g;
const BLANK = /^[\s\u200B-\u200F\u2060\uFEFF\\]*$/;
const RULE = /^\s*(?:[-*_=—]\s*){3,}$/;
const LONGEST_RULE = 200;

/** Splits a text into the lines that count. `furniture` is sorted and skipped. */
export const readSourceLines = (text: string, furniture: readonly Span[]): readonly SourceLine[] => {
  const lines: SourceLine[] = [];
  let [end, skipped, next] = [0, true, 0];
  for (const match of text.matchAll(LINE)) {
    const line = { start: match.index, end: match.index + match[0].length };
    skipped ||= hasBlankLine(text.slice(end, line.start));
    end = line.end;
    while (next < furniture.length && (furniture[next]?.end ?? 0) <= line.start) next += 1;
    const isFurniture = (furniture[next]?.start ?? Number.POSITIVE_INFINITY) < line.end;
    const number = pageNumberLength(match[0]);
    if (isFurniture || number === match[0].length || isEmpty(match[0])) {
      skipped = true;
    } else {
      lines.push({ span: { start: line.start + number, end: line.end }, afterGap: skipped || number > 0 });
      skipped = false;
    }
  }
  return lines;
};

const hasBlankLine = (between: string): boolean => between.replace(/\r\n/g, '\n').length > 1;

const isEmpty = (line: string): boolean => BLANK.test(line) || (line.length <= LONGEST_RULE && RULE.test(line));
