import { sliceMapped, sourceSpanOf, trimMapped } from '#core/mapped-text.ts';
import type { LogicalLine } from '../normalise/normalised-document.ts';
import { matchMarker } from './match-marker.ts';

/** Bracketed numbers only: `…。3.` may be the end of a figure. */
const splittable: ReadonlySet<string> = new Set(['subsection', 'subitem', 'point']);

const boundary = /[。；;]\s*(?=[（(①-⑳])/gu;

/**
 * Divides lines that hold several items of a list, as PDF text and web pages do (（三）…记录。（四）不存在…): a line that
 * begins with a bracketed number is cut where a sentence is over and the very next number of the same type follows.
 */
export const splitRunOnItems = (lines: readonly LogicalLine[]): readonly LogicalLine[] => lines.flatMap(splitLine);

const splitLine = (line: LogicalLine): readonly LogicalLine[] => {
  const text = line.content.text;
  const first = line.cells ? null : matchMarker(text);
  if (!first || !splittable.has(first.type)) return [line];
  const cuts = [0];
  let number = first.number;
  for (const match of text.matchAll(boundary)) {
    const at = match.index + match[0].length;
    const next = matchMarker(text.slice(at));
    if (next?.type !== first.type || next.number !== number + 1) continue;
    cuts.push(at);
    number = next.number;
  }
  return cuts.length === 1 ? [line] : cuts.map((start, index) => part(line, start, cuts[index + 1] ?? text.length));
};

const part = (line: LogicalLine, start: number, end: number): LogicalLine => {
  const content = trimMapped(sliceMapped(line.content, { start, end }));
  return { ...line, content, span: sourceSpanOf(content, { start: 0, end: content.text.length }) ?? line.span };
};
