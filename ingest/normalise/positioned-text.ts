import type { MappedText, OffsetRun } from '#core/mapped-text.ts';
import type { Span } from '#core/span.ts';

/** Text with the source offset of every character; -1 where a character stands nowhere in the source. */
export interface PositionedText {
  readonly text: string;
  readonly offsets: readonly number[];
}

const NOWHERE = -1;

/** Part of the source as it stands. */
export const positionedFromSource = (source: string, span: Span): PositionedText => {
  const text = source.slice(span.start, span.end);
  return { text, offsets: Array.from({ length: text.length }, (_, at) => span.start + at) };
};

/** Text of our own. */
export const unpositioned = (text: string): PositionedText => ({ text, offsets: Array.from(text, () => NOWHERE) });

export const concatPositioned = (parts: readonly PositionedText[]): PositionedText => ({
  text: parts.map((part) => part.text).join(''),
  offsets: parts.flatMap((part) => part.offsets),
});

/**
 * Rewrites every match of a global pattern, in one pass over the text whatever its length: `rewrite` gives what stands
 * in its place, mapped to the first characters of the match.
 */
export const rewritePositioned = (
  from: PositionedText,
  pattern: RegExp,
  rewrite: (match: RegExpMatchArray) => string,
): PositionedText => {
  const parts: string[] = [];
  const offsets: number[] = [];
  let done = 0;
  const keepUntil = (end: number): void => {
    parts.push(from.text.slice(done, end));
    for (; done < end; done += 1) offsets.push(from.offsets[done] ?? NOWHERE);
  };
  for (const match of from.text.matchAll(pattern)) {
    keepUntil(match.index);
    const replacement = rewrite(match);
    parts.push(replacement);
    for (let at = 0; at < replacement.length; at += 1) {
      offsets.push(at < match[0].length ? (from.offsets[done + at] ?? NOWHERE) : NOWHERE);
    }
    done += match[0].length;
  }
  if (done === 0) return from;
  keepUntil(from.text.length);
  return { text: parts.join(''), offsets };
};

/** Puts the first group of every match in the match's place: `**要点**` becomes `要点`, each character where it stood. */
export const unwrapPositioned = (from: PositionedText, pattern: RegExp): PositionedText => {
  const kept: PositionedText[] = [];
  let done = 0;
  for (const match of from.text.matchAll(pattern)) {
    const start = match.index + match[0].indexOf(match[1] ?? '');
    kept.push(slicePositioned(from, done, match.index), slicePositioned(from, start, start + (match[1] ?? '').length));
    done = match.index + match[0].length;
  }
  return done === 0 ? from : concatPositioned([...kept, slicePositioned(from, done, from.text.length)]);
};

export const slicePositioned = ({ text, offsets }: PositionedText, start: number, end: number): PositionedText => ({
  text: text.slice(start, end),
  offsets: offsets.slice(start, end),
});

/** Same text without white space at either end. */
export const trimPositioned = (from: PositionedText): PositionedText => {
  const start = from.text.length - from.text.trimStart().length;
  return slicePositioned(from, start, Math.max(start, from.text.trimEnd().length));
};

/** The same as a mapped text, positions gathered into runs. */
export const toMappedText = ({ text, offsets }: PositionedText): MappedText => {
  const runs: OffsetRun[] = [];
  for (let at = 0; at < offsets.length; at += 1) {
    const start = at;
    const source = offsets[at] ?? NOWHERE;
    if (source === NOWHERE) continue;
    while (offsets[at + 1] === source + (at + 1 - start)) at += 1;
    runs.push({ at: start, source, length: at + 1 - start });
  }
  return { text, runs };
};
