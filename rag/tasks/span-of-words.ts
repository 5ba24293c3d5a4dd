import type { Span } from '#core/span.ts';

/** Where `wanted` stands in a part of the source, white space apart; null when it does not. */
export const spanOfWords = (sourceText: string, within: Span, wanted: string): Span | null => {
  const target = wanted.replace(/\s/gu, '');
  let squeezed = '';
  const places: number[] = [];
  for (let at = within.start; at < within.end; at += 1) {
    const char = sourceText.charAt(at);
    if (/\s/u.test(char)) continue;
    squeezed += char;
    places.push(at);
  }
  const found = target === '' ? -1 : squeezed.indexOf(target);
  const start = places[found];
  const last = places[found + target.length - 1];
  return start === undefined || last === undefined ? null : { start, end: last + 1 };
};
