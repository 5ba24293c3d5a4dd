import type { MappedText } from '#core/mapped-text.ts';

/**
 * A cleaned text with the spaces that the source prints inside its lines (到 2027年); line breaks stay joined and what
 * was taken out otherwise stays out.
 */
export const printedText = ({ text, runs }: MappedText, sourceText: string): string => {
  let printed = '';
  let at = 0;
  let sourceEnd: number | null = null;
  for (const run of runs) {
    const gap = sourceEnd === null ? '' : sourceText.slice(sourceEnd, run.source);
    const isInLine = run.at === at && /^[ \u3000]+$/u.test(gap);
    printed += text.slice(at, run.at) + (isInLine ? gap : '') + text.slice(run.at, run.at + run.length);
    at = run.at + run.length;
    sourceEnd = run.source + run.length;
  }
  return printed + text.slice(at);
};

/** The words as they stand in a printed text, spaces apart; the words themselves where they do not stand in it. */
export const asPrinted = (words: string, printed: string): string => {
  const wanted = words.replaceAll(/\s/gu, '');
  const offsets = [...printed.matchAll(/\S/gu)].map(({ index }) => index);
  const at = offsets
    .map((offset) => printed.charAt(offset))
    .join('')
    .indexOf(wanted);
  const start = offsets[at];
  const last = offsets[at + wanted.length - 1];
  return wanted === '' || at < 0 || start === undefined || last === undefined ? words : printed.slice(start, last + 1);
};
