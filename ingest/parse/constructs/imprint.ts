import type { Construct } from '../block.ts';
import { blockOf } from '../block-of.ts';
import { joinLines, textAt } from '../line-text.ts';
import { isOrganisationLine } from '../organisation-name.ts';
import { readDateLine } from '../read-date-line.ts';
import { squeeze } from '../squeeze.ts';

/** 印发机关和印发日期 (GB/T 9704 7.4.3), on one line or on two; sometimes with the number of copies. */
const pattern =
  /^(.*?)([0-9〇○零一二三四五六七八九]{4}年[0-9一二三四五六七八九十]{1,2}月[0-9一二三四五六七八九十]{1,3}日)印(?:发|制)?(?:共印?[0-9]+份)?$/u;

/** True for a line that names who printed the document when, or only when. */
export const isImprintLine = (text: string): boolean => {
  const match = text.length > 120 ? null : pattern.exec(squeeze(text));
  return (
    match?.[1] !== undefined && match[2] !== undefined && !/[，。；]/u.test(match[1]) && readDateLine(match[2]) !== null
  );
};

/** 某某县人民政府办公室 2023年4月23日印发 */
export const imprint: Construct = (place) => {
  const text = textAt(place);
  if (text === null || place.stage === 'front') return null;
  const next = textAt(place, 1) ?? '';
  const count = isImprintLine(text)
    ? 1
    : isOrganisationLine(text) && /^\d|^[〇○一二]/u.test(next) && isImprintLine(next)
      ? 2
      : 0;
  if (count === 0) return null;
  return blockOf(place, { role: 'imprint', count, heading: joinLines(place.lines.slice(place.at, place.at + count)) });
};
