import { concatMapped, type MappedText, sliceMapped, trimMapped, unmappedText } from '#core/mapped-text.ts';

/** Characters a passage should not exceed; one about as long as a long clause of a plan. */
const windowLength = 450;
/** A rest shorter than this stays with the window before it. */
const shortestWindow = 100;

/** End of a sentence with the note of responsibility that belongs to it: …方案。（责任单位：某局） */
const sentence =
  /[^。！？；\n]*(?:[。！？；]+[”’）)】]*(?:\s*[（(〔](?:责任|牵头|配合|主责|参与)[^）)〕]*[）)〕])?|\n|$)/gu;

/** Joins the parts, a line each, and cuts what is too long at ends of sentences, the part's end before any other. */
export const splitWindows = (parts: readonly MappedText[]): readonly MappedText[] => {
  const joined = joinParts(parts);
  if (joined.text.length <= windowLength) return joined.text.trim() === '' ? [] : [trimMapped(joined)];
  return windowEnds(joined.text)
    .map((end, index, ends) => trimMapped(sliceMapped(joined, { start: ends[index - 1] ?? 0, end })))
    .filter(({ text }) => text !== '');
};

const joinParts = (parts: readonly MappedText[]): MappedText =>
  concatMapped(parts.flatMap((part, index) => (index === 0 ? [part] : [unmappedText('\n'), part])));

const windowEnds = (text: string): readonly number[] => {
  const ends: number[] = [];
  let start = 0;
  let end = 0;
  for (const piece of pieces(text)) {
    if (end > start && piece - start > windowLength) {
      ends.push(end);
      start = end;
    }
    end = piece;
  }
  if (end - start < shortestWindow && ends.length > 0) ends.pop();
  return [...ends, text.length];
};

/** Ends of sentences; a sentence longer than a window is cut at a comma, failing that where the window is full. */
const pieces = (text: string): readonly number[] => {
  const ends: number[] = [];
  for (const match of text.matchAll(sentence)) {
    const end = match.index + match[0].length;
    let from = ends.at(-1) ?? 0;
    while (end - from > windowLength) {
      const comma = text.lastIndexOf('，', from + windowLength);
      from = comma > from ? comma + 1 : from + windowLength;
      ends.push(from);
    }
    if (end > from) ends.push(end);
  }
  return ends;
};
