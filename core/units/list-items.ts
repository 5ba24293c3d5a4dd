import type { Span } from '../span.ts';

const opening = '（(〔[【［〈“';
const closing = '）)〕]】］〉”';
const separators = new Set('、，,；;。／/｜|\t');

/** Generic owners that are one item although they hold the list's own separator: 各省、自治区、直辖市人民政府. */
const setOfDivisions =
  /(?:(?:各|有关|相关)(?:省|市|县|区|乡镇|镇乡|乡|镇)|省)(?:、(?:自治区|直辖市|省|市|县|区|乡镇|乡|镇|街道|园区|功能区|开发区)(?=$|\P{Script=Han}|人民政府|政府|管委会|[和及等]))+/gu;
const markup = /<[^<>]{0,40}>/gu;
/** 会同 and 以及 never stand inside a name; 商 between two bodies reads 会商. */
const joint = /会同|联合(?=[各有相省市县区])|以及/gu;

/** For each opening bracket that is closed, where. Brackets that do not match are left out. */
const matchBrackets = (text: string): ReadonlyMap<number, number> => {
  const open: { readonly at: number; readonly kind: number }[] = [];
  const closedAt = new Map<number, number>();
  for (let at = 0; at < text.length; at += 1) {
    const kind = opening.indexOf(text.charAt(at));
    if (kind >= 0) open.push({ at, kind });
    const closes = closing.indexOf(text.charAt(at));
    const last = open.at(-1);
    if (closes >= 0 && last?.kind === closes) {
      closedAt.set(last.at, at);
      open.pop();
    }
  }
  return closedAt;
};

/** Ranges of characters that part items wherever they stand outside brackets, by their start. */
const wideSeparators = (text: string): ReadonlyMap<number, number> =>
  new Map(
    [...text.matchAll(markup), ...text.matchAll(joint)].map((match) => [match.index, match.index + match[0].length]),
  );

/**
 * Cuts a list at its separators, not inside brackets and not inside 各省、自治区、直辖市. Items come in order, do not
 * overlap and may be empty. One pass over the text.
 */
export const listItems = (text: string): readonly Span[] => {
  const closedAt = matchBrackets(text);
  const wide = wideSeparators(text);
  const kept = new Map([...text.matchAll(setOfDivisions)].map((match) => [match.index, match.index + match[0].length]));
  const items: Span[] = [];
  let start = 0;
  for (let at = 0; at < text.length; ) {
    const separatorEnd = separators.has(text.charAt(at)) ? at + 1 : wide.get(at);
    if (separatorEnd === undefined) {
      at = Math.max(at + 1, kept.get(at) ?? 0, (closedAt.get(at) ?? at) + 1);
      continue;
    }
    items.push({ start, end: at });
    start = separatorEnd;
    at = separatorEnd;
  }
  return [...items, { start, end: text.length }];
};
