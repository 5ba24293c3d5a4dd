import { parseChineseNumeral } from '#core/numerals.ts';
import { squeeze } from './squeeze.ts';

const number = '(?:[0-9]{1,2}(?:-[0-9]{1,2})?|[一二三四五六七八九十]{1,3})';
const label = `附\\s*(?:件|表|录)\\s*`;

/** 附件, 附件1, 附表二 alone on a line, perhaps with a mark after it. */
const alone = new RegExp(`^${label}${number}?\\s*[.．：:、]?$`, 'u');

/** 附件1 某某表, 附件2：某某清单 */
const titled = new RegExp(`^(${label}${number})(?:\\s*[：:.．、]\\s*|\\s+)(\\S.{1,80})$`, 'u');

/** True for a line that is nothing but the label of an attachment. */
export const isAnnexLabel = (text: string): boolean => alone.test(text);

/** Label and title of an attachment on one line; null when the line is something else. */
export const matchTitledAnnex = (text: string): { readonly label: string; readonly title: string } | null => {
  const match = /[。；，]/u.test(text) ? null : titled.exec(text);
  return match?.[1] && match[2] ? { label: match[1], title: match[2] } : null;
};

/** The label in its canonical form: 附件 一： is `附件1`. */
export const canonicalAnnexLabel = (label: string): string => {
  const [, name = '', nth = ''] = /^(附[件表录])(.*?)[：:.．、]*$/u.exec(squeeze(label)) ?? [];
  return name === '' ? squeeze(label) : `${name}${parseChineseNumeral(nth) ?? nth}`;
};
