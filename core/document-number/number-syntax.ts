import { parseChineseNumeral } from '../numerals.ts';

/** A year from 1900 to 2099 in folded text, in digits (OCR writes O and 〇 for 0) or in Chinese digit by digit. */
export const yearPattern = '(?:19|2[0Oo〇○])[0-9Oo〇○]{2}|(?:一九|二[〇○零Oo0])[〇○零Oo0一二三四五六七八九]{2}';

/** A sequence number, at most six digits: `26`, `026`, `二十六`. */
export const sequencePattern = '[0-9][0-9Oo〇○]{0,5}|[一二三四五六七八九十百千零〇○两廿]{1,9}';

/** Value of a year or sequence number in any of those spellings; null when it is none. */
export const readNumber = (text: string): number | null => {
  if (!/^[0-9]|[Oo0]/u.test(text)) return parseChineseNumeral(text);
  const digits = text.replaceAll(/[Oo〇○]/gu, '0');
  return /^[0-9]+$/u.test(digits) ? Number(digits) : parseChineseNumeral(text.replaceAll(/[Oo0]/gu, '〇'));
};
