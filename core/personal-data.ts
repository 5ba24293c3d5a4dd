/** A number that stands by itself, not cut out of a longer number or code. Chinese may touch it. */
const BEFORE = '(?<![A-Za-z0-9_]|[A-Za-z0-9]-)';
const AFTER = '(?![A-Za-z0-9_]|\\.\\d|-\\d)';
/** Codes joined by a slash are index numbers: 11330100002490123A/2024-00012. */
const NO_CODE_BEFORE = '(?<!/)';
const NO_CODE_AFTER = '(?!/)';
/** What makes a row of digits an amount: 13800138000元. */
const NO_AMOUNT =
  '(?!\\s*(?:[万亿]|元|美元|欧元|人|户|家|吨|公斤|千克|平方|立方|公里|千米|米|亩|公顷|千瓦|度|件|个|台|辆|%|％))';

const ID_NUMBER = new RegExp(`${BEFORE}${NO_CODE_BEFORE}([1-9]\\d{16}[\\dXx])${AFTER}${NO_CODE_AFTER}`, 'gu');
/** 138 0013 8000 and 138-0013-8000 too, with or without +86. */
const MOBILE = new RegExp(
  `${BEFORE}(?:(?:\\+|00)?86[\\s-]?)?1[3-9]\\d([\\s-]?)\\d{4}\\1\\d{4}${AFTER}${NO_AMOUNT}`,
  'gu',
);
/** Area code and number: 0571-87654321, （0571）87654321, 0571 87654321-801. */
const LANDLINE = new RegExp(
  `${BEFORE}${NO_CODE_BEFORE}(?:[（(]0\\d{2,3}[)）]\\s?|0\\d{2,3}[\\s-])[2-9]\\d{6,7}(?:(?:-|转)\\d{1,5})?${AFTER}`,
  'gu',
);
/** A number without an area code, known by the word before it. */
const NAMED_LANDLINE = new RegExp(
  `((?:电话|座机|传真|联系方式|号码)(?:是|为)?\\s*[:：]?\\s*)(?:0\\d{2,3})?[2-9]\\d{6,7}${AFTER}${NO_AMOUNT}`,
  'gu',
);

/** GB 11643-1999: weights of the first 17 digits; the remainder modulo 11 picks the last character. */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const CHECK_CHARACTERS = '10X98765432';

const isIdNumber = (digits: string): boolean => {
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(digits[at]), 0);
  const [year, month, day] = [digits.slice(6, 10), digits.slice(10, 12), digits.slice(12, 14)].map(Number);
  if (year === undefined || month === undefined || day === undefined) return false;
  const isBirthday = year >= 1900 && year < 2100 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
  return isBirthday && CHECK_CHARACTERS[sum % 11] === digits[17]?.toUpperCase();
};

/**
 * Puts 【身份证号】, 【手机号】 and 【电话】 in the place of such numbers, full-width digits included; nothing of them is left.
 * 文号, index numbers, credit codes and amounts stay. Masking twice changes nothing more.
 */
export const maskPersonalData = (text: string): string => {
  if (!/[\d０-９]{3}/u.test(text)) return text;
  return narrowDigits(text)
    .replace(ID_NUMBER, (whole: string) => (isIdNumber(whole) ? '【身份证号】' : whole))
    .replace(MOBILE, '【手机号】')
    .replace(LANDLINE, '【电话】')
    .replace(NAMED_LANDLINE, '$1【电话】');
};

/** ０-９ are as good as 0-9 on a phone's keyboard. */
const narrowDigits = (text: string): string =>
  text.replace(/[０-９]/gu, (digit) => String.fromCodePoint((digit.codePointAt(0) ?? 0) - 0xfee0));
