import { parseChineseNumeral } from '../numerals.ts';

/** Parts of dates in folded text, in digits or Chinese. A year is always written with four digits. */
export const yearPattern = '(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])|(?:一九|二[〇○零O0])[〇○零O0一二三四五六七八九]{2}';
export const monthPattern =
  '(?<![0-9.])(?:1[0-2]|0?[1-9])|(?<![一二三四五六七八九十])(?:十[一二]?|[一二三四五六七八九])';
export const dayPattern =
  '3[01]|[12][0-9]|0?[1-9]|三十一?|二?十[一二三四五六七八九]?|廿[一二三四五六七八九]?|[一二三四五六七八九]';

/** 前 and its like after a time; not the 前 of 前三季度, 前期, 前后, 前列. */
export const beforePattern = '以前|之前|前(?![一二三四五六七八九十0-9期后列述沿提景瞻端置往身])';
export const withinPattern = '以内|之内|年?内(?![部容外陆涝河涵需地生])|为止|止';

/** Value of a year, month or day in digits or Chinese; null when it is none. */
export const readDateNumber = (text: string | undefined): number | null => {
  if (text === undefined) return null;
  return /^[0-9]+$/u.test(text) ? Number(text) : parseChineseNumeral(text.replaceAll(/[O0]/gu, '〇'));
};
