import { formatChineseNumeral, parseChineseNumeral } from '#core/numerals.ts';

/** A part of a document that a list is limited to. */
export interface AskedPart {
  /** As a reply calls it. */
  readonly name: string;
  /** True for the canonical paths of its sections. */
  readonly holds: (path: string) => boolean;
  /** Where else it may be where no task is found there: the groups of a table are parts of a document that has no others. */
  readonly elsewhere?: (path: string) => boolean;
}

const PLACE = '(?:里面|里头|里|中(?!心)|当中|上|内|的?表格里|部分)';
const ANNEX = new RegExp(
  `(附件|附表)([一二三四五六七八九十\\d]{1,2})?(?:表格?|的?表)?(?=${PLACE}|第|(?:有|写|提|出现|含|带|涉及|占|几|哪))`,
  'u',
);
const BODY = new RegExp(`正文(?:${PLACE}|(?=有|写|提|出现|含|带|涉及|哪|几))`, 'u');
const NUMBERED = /第([一二三四五六七八九十]{1,3}|\d{1,2})(?:个?大?部分|大块|大条)/u;

const numeralOf = (raw: string): number | null => (/\d/u.test(raw) ? Number(raw) : parseChineseNumeral(raw));

const annexPart = ([, printed = '', raw]: RegExpExecArray): AskedPart => {
  const number = raw === undefined ? null : numeralOf(raw);
  if (number === null) return { name: printed, holds: (path) => path.startsWith('附') };
  const label = new RegExp(`^附[件表](?:${number}|${formatChineseNumeral(number)})(?![\\d一二三四五六七八九十])`, 'u');
  return { name: `${printed}${number}`, holds: (path) => label.test(path) };
};

const BODY_PART: AskedPart = { name: '正文', holds: (path) => !path.startsWith('附') };

const numberedPart = (question: string): string | null => {
  const raw = NUMBERED.exec(question)?.[1];
  const number = raw === undefined ? null : numeralOf(raw);
  return number === null ? null : formatChineseNumeral(number);
};

/** The part of a document that a question looks in: 附表里, 正文中, 第三部分里, 附表第三部分; null when it names none. */
export const askedPart = (question: string): AskedPart | null => {
  const annex = ANNEX.exec(question);
  const label = numberedPart(question);
  const part = annex ? annexPart(annex) : BODY.test(question) ? BODY_PART : null;
  if (label === null) return part;
  const inTable = (path: string): boolean => path.includes(`·${label}、`);
  if (!annex || !part)
    return { name: `第${label}部分`, holds: (path) => path.startsWith(`${label}、`), elsewhere: inTable };
  return {
    name: `${part.name}第${label}部分`,
    holds: (path) => part.holds(path) && inTable(path),
  };
};
