const LINE_END = /\n/gu;
const SENTENCE_END = /[。；！？…]/gu;

/** The end of the last match within the text; 0 when there is none. */
const lastEnd = (text: string, pattern: RegExp): number => {
  let end = 0;
  for (const match of text.matchAll(pattern)) end = match.index + match[0].length;
  return end;
};

/** As much of the text as fits, ending where a reader would pause when that wastes no more than half. */
const firstPart = (text: string, limit: number): string => {
  const fits = text.slice(0, limit);
  const breaks = [lastEnd(fits, LINE_END), lastEnd(fits, SENTENCE_END)];
  const end = breaks.find((place) => place > limit / 2);
  if (end !== undefined) return fits.slice(0, end);
  // Not inside a character of two units, and not inside an escape such as &amp;.
  return fits.replace(/(?:[\uD800-\uDBFF]|&[a-z]{0,3})$/u, '');
};

/** Cuts escaped text into parts of at most `limit` characters (at least 10) that give the text again when joined. */
export const cutText = (text: string, limit: number): readonly string[] => {
  const parts: string[] = [];
  let rest = text;
  while (rest.length > limit) {
    const part = firstPart(rest, limit);
    parts.push(part);
    rest = rest.slice(part.length);
  }
  return rest === '' ? parts : [...parts, rest];
};

/** Cuts escaped text like `cutText`, for parts that stand alone: no blank part, no space at the end of one. */
export const splitText = (text: string, limit: number): readonly string[] =>
  cutText(text, limit)
    .map((part) => part.trimEnd())
    .filter((part) => part !== '');
