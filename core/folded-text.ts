import { rememberLast } from './remember-last.ts';
import type { Span } from './span.ts';

const bracketPairs = '〔〕﹝﹞[]［］【】()（）〖〗〘〙{}｛｝「」『』〈〉❲❳';

const folds: ReadonlyMap<string, string> = new Map(
  [...bracketPairs].map((bracket, index) => [bracket, index % 2 === 0 ? '〔' : '〕'] as const),
);

/** Text made uniform for matching, with the offset in the source of each of its characters. */
export interface FoldedText {
  readonly text: string;
  readonly offsets: readonly number[];
}

const HAN_FROM = 0x4e00;
const HAN_TO = 0x9fff;

const isSpace = (character: string): boolean => /\s/u.test(character);

/**
 * Narrows full-width signs, writes every bracket as 〔 or 〕 and drops white space except line breaks. For matching only:
 * what is shown is cut from the source by offset.
 */
export const foldText = rememberLast((source: string): FoldedText => {
  const offsets: number[] = [];
  let text = '';
  for (let index = 0; index < source.length; index += 1) {
    const code = source.charCodeAt(index);
    // Most of a text; looked at first because folding a document is mostly this.
    if (code >= HAN_FROM && code <= HAN_TO) {
      text += source.charAt(index);
      offsets.push(index);
      continue;
    }
    const character = source.charAt(index);
    if (character !== '\n' && isSpace(character)) continue;
    text += folds.get(character) ?? narrow(character);
    offsets.push(index);
  }
  return { text, offsets };
});

/** Full-width forms U+FF01 to U+FF5E stand 0xFEE0 above their ASCII counterparts. */
const narrow = (character: string): string =>
  character >= '！' && character <= '～' ? String.fromCharCode(character.charCodeAt(0) - 0xfee0) : character;

/** The place in the source of a non-empty range of the folded text. */
export const unfoldSpan = ({ offsets }: FoldedText, { start, end }: Span): Span => ({
  start: offsets[start] ?? 0,
  end: (offsets[end - 1] ?? 0) + 1,
});
