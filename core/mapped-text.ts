import type { Span } from './span.ts';

/** `length` characters of the cleaned text, from `at`, that stand one for one in the source from `source`. */
export interface OffsetRun {
  readonly at: number;
  readonly source: number;
  readonly length: number;
}

/**
 * Cleaned text that remembers where each character came from.
 *
 * Runs are ordered by `at` and do not overlap. Characters no run covers were written by us (a table header put before
 * its cell, a joining comma) and stand nowhere in the source. A run promises position, not identity: a full-width
 * digit that was narrowed still maps to its place.
 */
export interface MappedText {
  readonly text: string;
  readonly runs: readonly OffsetRun[];
}

/** Text that stands in the source unchanged from `start`. */
export const mappedFromSource = (source: string, span: Span): MappedText => ({
  text: source.slice(span.start, span.end),
  runs: span.end > span.start ? [{ at: 0, source: span.start, length: span.end - span.start }] : [],
});

/** Text of our own that stands nowhere in the source. */
export const unmappedText = (text: string): MappedText => ({ text, runs: [] });

/** Joins texts in the order given; neighbouring runs that continue each other in the source are merged. */
export const concatMapped = (parts: readonly MappedText[]): MappedText => {
  const runs: OffsetRun[] = [];
  let text = '';
  for (const part of parts) {
    for (const run of part.runs) pushRun(runs, { ...run, at: run.at + text.length });
    text += part.text;
  }
  return { text, runs };
};

const pushRun = (runs: OffsetRun[], next: OffsetRun): void => {
  const last = runs.at(-1);
  if (last && last.at + last.length === next.at && last.source + last.length === next.source) {
    runs[runs.length - 1] = { ...last, length: last.length + next.length };
  } else {
    runs.push(next);
  }
};

/** The part of the text in `range` (offsets into `mapped.text`), with its runs cut to fit. */
export const sliceMapped = (mapped: MappedText, range: Span): MappedText => {
  const runs: OffsetRun[] = [];
  for (const run of mapped.runs) {
    const from = Math.max(run.at, range.start);
    const to = Math.min(run.at + run.length, range.end);
    if (from < to) runs.push({ at: from - range.start, source: run.source + (from - run.at), length: to - from });
  }
  return { text: mapped.text.slice(range.start, range.end), runs };
};

/**
 * The source range that a range of the cleaned text rests on: from the first mapped character to the last.
 * Null when nothing in the range stands in the source.
 */
export const sourceSpanOf = (mapped: MappedText, range: Span): Span | null => {
  let start = Number.POSITIVE_INFINITY;
  let end = Number.NEGATIVE_INFINITY;
  for (const run of mapped.runs) {
    const from = Math.max(run.at, range.start);
    const to = Math.min(run.at + run.length, range.end);
    if (from >= to) continue;
    start = Math.min(start, run.source + (from - run.at));
    end = Math.max(end, run.source + (to - run.at));
  }
  return end > start ? { start, end } : null;
};

/** Same text without white space at either end. */
export const trimMapped = (mapped: MappedText): MappedText => {
  const start = mapped.text.length - mapped.text.trimStart().length;
  return sliceMapped(mapped, { start, end: Math.max(start, mapped.text.trimEnd().length) });
};

/**
 * Rewrites the text piece by piece: `rewrite` is asked for every match of `pattern` (global flag needed) and returns
 * what stands in its place. A replacement of the same length keeps its mapping; a shorter one maps its characters to
 * the first ones of the match; a longer one maps what fits.
 */
export const replaceMapped = (
  mapped: MappedText,
  pattern: RegExp,
  rewrite: (match: RegExpMatchArray) => string,
): MappedText => {
  const parts: MappedText[] = [];
  let from = 0;
  for (const match of mapped.text.matchAll(pattern)) {
    parts.push(sliceMapped(mapped, { start: from, end: match.index }));
    const replacement = rewrite(match);
    const kept = Math.min(replacement.length, match[0].length);
    const { runs } = sliceMapped(mapped, { start: match.index, end: match.index + kept });
    parts.push({ text: replacement, runs });
    from = match.index + match[0].length;
  }
  parts.push(sliceMapped(mapped, { start: from, end: mapped.text.length }));
  return concatMapped(parts);
};
