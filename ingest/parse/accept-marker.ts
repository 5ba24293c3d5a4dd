import { unmappedText } from '#core/mapped-text.ts';
import { parseChineseNumeral } from '#core/numerals.ts';
import type { Place } from './block.ts';
import { isSetOff } from './is-set-off.ts';
import type { Marker, MarkerType } from './marker.ts';
import { matchMarker } from './match-marker.ts';
import { referenceGuards } from './reference-guards.ts';

/** How many lines ahead the second item of a list is looked for. */
const lookAhead = 14;

/** 第一编, 第一条: what the text also quotes in this form. */
const ordinals: ReadonlySet<MarkerType> = new Set(['part', 'subpart', 'chapter', 'division', 'article']);

/** Longest line that may be the heading of a 编, 章 or 节, white space apart. */
const longestDivisionHeading = 40;

/**
 * Whether the number that opens a line numbers it. A quoted number (第三条规定的…), a figure (1.5倍) and words that only
 * look like a label are told apart by what follows them and by whether the number continues the count.
 */
export const acceptMarker = (marker: Marker, place: Place): boolean => {
  const content = place.lines[place.at]?.content ?? unmappedText('');
  const { text } = content;
  const rest = text.slice(marker.labelEnd);
  // 第八条　规定… is set off from its text, a quoted 第八条规定的… is not.
  const isSetOffOrdinal = ordinals.has(marker.type) && isSetOff(content, marker.labelEnd);
  if (!isSetOffOrdinal && referenceGuards.some((guard) => guard.types.includes(marker.type) && guard.rest.test(rest))) {
    return false;
  }
  switch (marker.type) {
    case 'part':
    case 'subpart':
    case 'chapter':
    case 'division':
      return text.length <= longestDivisionHeading && !/[。；]/u.test(rest);
    case 'article':
      return isSetOffOrdinal || /^[【［[（(:：]/u.test(rest) || continues(marker, place, 5);
    case 'section':
      if (isClassPair(marker, rest)) return false;
      return text[marker.labelEnd - 1] === '、' || (continues(marker, place) && rest.trim().length <= 40);
    case 'item':
    case 'half-bracket':
      return !/^[0-9]/u.test(rest) || (continues(marker, place) && isConfirmed(marker, place));
    default:
      return true;
  }
};

/** 一、二级公路, 三、四线城市, 一、二、三产业: two neighbouring numbers of classes. 二、一次性补贴 is a heading. */
const isClassPair = ({ number }: Marker, rest: string): boolean => {
  const second = /^\s*([二三四五六七八九十]{1,2})(?:级|类|等|线|孩|胎|期|批|次产业|产业|、)/u.exec(rest)?.[1];
  return second !== undefined && parseChineseNumeral(second) === number + 1;
};

/** True for the first of a list and for a number that follows the last one of its type by at most `step`. */
const continues = ({ type, number }: Marker, { lastNumbers }: Place, step = 1): boolean => {
  const last = lastNumbers.get(type) ?? 0;
  return number === 1 || (number > last && number <= last + step);
};

/** 1.3人户家庭: the first item of a list shows itself by the second one that follows, later ones by the first. */
const isConfirmed = ({ type, number }: Marker, { lines, at }: Place): boolean => {
  if (number > 1) return true;
  return lines.slice(at + 1, at + 1 + lookAhead).some((line) => {
    const next = matchMarker(line.content.text);
    return next?.type === type && next.number === 2;
  });
};
