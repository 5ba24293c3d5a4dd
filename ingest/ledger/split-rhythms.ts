import { findRecurrences } from '#core/dates.ts';
import { type MappedText, sliceMapped, trimMapped } from '#core/mapped-text.ts';

/** One mechanism of a section that sets several: a meeting or report with its rhythm. */
export interface RhythmPart {
  /** Name the document gives it (周例会), '' where it gives none. */
  readonly name: string;
  readonly content: MappedText;
}

const sentence = /[^。！？\n]+[。！？]?/gu;
/** 周例会，各工程牵头部门原则上每双周召开…: a sentence that opens with the name of a rhythm. */
const nameAhead = /^\s*“?([\p{Script=Han}]{2,8})”?[，,：:]/u;
/** Where a second mechanism begins within a sentence. */
const further = /[，,]\s*(?=(?:同时|并同步|并同时|另外|此外)[\p{Script=Han}“])/gu;

/**
 * Cuts the text of a section about working mechanisms into its meetings and reports, each from its name or its sentence
 * to the next. One part when the section sets one rhythm, or none. A sentence that only announces the names
 * (建立“周例会、月调度、年总结”的推进机制) belongs to no part.
 */
export const splitRhythms = (text: MappedText): readonly RhythmPart[] => {
  const sentences = [...text.text.matchAll(sentence)].map((match) => ({ start: match.index, text: match[0] }));
  const named = sentences.flatMap(({ start, text: words }) => {
    const name = nameAhead.exec(words)?.[1];
    return name !== undefined && findRecurrences(name).length > 0 ? [{ start, name }] : [];
  });
  const starts = named.length > 1 ? named : sentences.flatMap((one) => rhythmStarts(one.start, one.text));
  if (starts.length < 2) return [{ name: '', content: text }];
  return starts.map(({ start, name }, index) => ({
    name,
    content: withoutComma(
      sliceMapped(text, {
        start: index === 0 && name === '' ? 0 : start,
        end: starts[index + 1]?.start ?? text.text.length,
      }),
    ),
  }));
};

const withoutComma = (part: MappedText): MappedText => {
  const text = trimMapped(part);
  return sliceMapped(text, { start: 0, end: text.text.replace(/[，,]$/u, '').length });
};

/** Places in a sentence where a mechanism with a rhythm of its own begins. */
const rhythmStarts = (start: number, text: string): readonly { readonly start: number; readonly name: string }[] => {
  const cuts = [0, ...[...text.matchAll(further)].map((match) => match.index + match[0].length)];
  const parts = cuts.map((cut, index) => ({ cut, words: text.slice(cut, cuts[index + 1] ?? text.length) }));
  return parts
    .filter(({ words }) => findRecurrences(words).length > 0)
    .map(({ cut }) => ({ start: start + cut, name: '' }));
};
