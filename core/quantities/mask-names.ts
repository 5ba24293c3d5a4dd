import type { Span } from '../span.ts';

/** Folded text whose names can not be mistaken for figures; same length as before. */
export interface MaskedText {
  /** Quoted names, titles and what stands in brackets are masked. */
  readonly text: string;
  /** Only quoted names and titles are masked. */
  readonly withBrackets: string;
  /** Insides of the brackets, to be read on their own in `withBrackets`. */
  readonly asides: readonly Span[];
}

/** Stands for a character inside a name, a title or brackets. */
const maskCharacter = '\uE000';

/** Slogans and names in quotes (`“7个1”`, `“十四五”`) and titles (`《…2023年行动方案》`); a long quote is running text. */
const names = /“[^“”\n]{1,40}”|《[^《》\n]{1,120}》/gu;
/** 「」 and 〈〉 are folded to 〔〕 like every other bracket. */
const brackets = /〔[^〔〕\n]{1,400}〕/gu;
/** `（含5万元）` repeats the bound it stands beside. */
const remark = /^(?:不?含|下同|以下简称)/u;

/** Masks quoted names, titles and brackets in folded text. */
export const maskNames = (folded: string): MaskedText => {
  const named = folded.replaceAll(names, maskInside);
  const asides: Span[] = [];
  const text = named.replaceAll(brackets, (whole, offset: number) => {
    if (!remark.test(whole.slice(1))) asides.push({ start: offset + 1, end: offset + whole.length - 1 });
    return maskInside(whole);
  });
  return { text, withBrackets: named, asides };
};

const maskInside = (whole: string): string =>
  `${whole.charAt(0)}${maskCharacter.repeat(whole.length - 2)}${whole.charAt(whole.length - 1)}`;
