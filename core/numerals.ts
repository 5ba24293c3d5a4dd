const variantForms = '〇○两壹贰叁肆伍陆柒捌玖拾佰仟';
const plainForms = '零零二一二三四五六七八九十百千';
const digits = '零一二三四五六七八九';

const digitWise = /^[零一二三四五六七八九]{2,16}$/u;

/** A group below ten thousand: at most one digit before each unit, a zero where units are skipped. */
const group =
  /^(?:([一二三四五六七八九])千)?零?(?:([一二三四五六七八九])百)?零?(?:([一二三四五六七八九])?(十))?(零)?([一二三四五六七八九])?$/u;

/** Longest numeral that is read; official texts stay far below it. */
const maximumLength = 40;

/** Source of a regular expression for one or more characters that Chinese numerals are written with. */
export const chineseNumeralPattern = '[〇○零一二两三四五六七八九十百千万亿廿卅]+';

/**
 * Reads a whole string as a Chinese numeral (`二十六`, `两千零三`, `一万二`, `二〇二三`), null when it is none.
 *
 * Digit by digit (`二〇二三`) needs a zero or at least three digits: `三五` means "three to five", not 35. `十四五`
 * (a five-year plan) is no number. Values a double can not hold exactly give null.
 */
export const parseChineseNumeral = (text: string): number | null => {
  if (text.length === 0 || text.length > maximumLength) return null;
  const plain = toPlainForms(text);
  if (digitWise.test(plain) && (plain.length > 2 || (text.length === 2 && /[〇○]/u.test(text))))
    return readDigits(plain);
  if (plain === '零') return 0;
  const value = readMyriads(plain.replaceAll('廿', '二十').replaceAll('卅', '三十'));
  return value === null || BigInt(Number(value)) !== value ? null : Number(value);
};

/** Zero is 零 from here on; the forms used on cheques stand for the plain ones. */
const toPlainForms = (text: string): string =>
  [...text].map((character) => plainForms[variantForms.indexOf(character)] ?? character).join('');

const readDigits = (text: string): number | null => {
  const value = Number([...text].map((digit) => digits.indexOf(digit)).join(''));
  return Number.isSafeInteger(value) ? value : null;
};

/** `X亿Y`, `X万Y` or a group below ten thousand; the last 亿 binds weakest, so `九千万亿` reads as one number. */
const readMyriads = (text: string): bigint | null => {
  for (const [unit, value, limit] of [
    ['亿', 100_000_000n, 100_000_000n],
    ['万', 10_000n, 10_000n],
  ] as const) {
    const at = text.lastIndexOf(unit);
    if (at < 0) continue;
    const high = readMyriads(text.slice(0, at));
    const low = readRemainder(text.slice(at + 1), value);
    return high === null || high === 0n || high >= limit || low === null || low >= value ? null : high * value + low;
  }
  const value = readGroup(text);
  return value === null ? null : BigInt(value);
};

/** What follows 万 or 亿; a lone digit counts the next lower unit: `两万五` is 25,000. */
const readRemainder = (text: string, unit: bigint): bigint | null => {
  if (text === '') return 0n;
  if (/^[一二三四五六七八九]$/u.test(text)) return (BigInt(digits.indexOf(text)) * unit) / 10n;
  return readMyriads(text.startsWith('零') ? text.slice(1) : text);
};

/** A group below ten thousand: `三千零五`, `一百五` (150), `十六`, `八`. */
const readGroup = (text: string): number | null => {
  const match = group.exec(text);
  if (!match || /^零|零零|零$|^$/u.test(text)) return null;
  const [, thousands, hundreds, tens, ten, zero, ones] = match;
  const digit = (character: string | undefined): number => (character ? digits.indexOf(character) : 0);
  const above = digit(thousands) * 1000 + digit(hundreds) * 100 + (ten ? (digit(tens) || 1) * 10 : 0);
  return above + digit(ones) * lastDigitUnit(text.at(-2), zero !== undefined);
};

/** `一百五` is 150, `一千五` 1,500; `一百零五` is 105. */
const lastDigitUnit = (before: string | undefined, zeroBefore: boolean): number => {
  if (zeroBefore) return 1;
  if (before === '千') return 100;
  return before === '百' ? 10 : 1;
};

/** Writes a non-negative safe integer as a Chinese numeral, as in official numbering: 26 is `二十六`, 105 `一百零五`. */
export const formatChineseNumeral = (value: number): string => {
  if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`not a non-negative safe integer: ${value}`);
  if (value === 0) return '零';
  const written = writeMyriads(value);
  return written.startsWith('一十') ? written.slice(1) : written;
};

const writeMyriads = (value: number): string => {
  for (const [unit, size] of [
    ['亿', 100_000_000],
    ['万', 10_000],
  ] as const) {
    if (value < size) continue;
    const low = value % size;
    const joint = low > 0 && low < size / 10 ? '零' : '';
    return `${writeMyriads(Math.floor(value / size))}${unit}${joint}${low > 0 ? writeMyriads(low) : ''}`;
  }
  return writeGroup(value);
};

const writeGroup = (value: number): string => {
  let written = '';
  let rest = value;
  for (const [unit, size] of [
    ['千', 1000],
    ['百', 100],
    ['十', 10],
    ['', 1],
  ] as const) {
    const digit = Math.floor(rest / size);
    rest %= size;
    if (digit > 0) written += `${digits.charAt(digit)}${unit}`;
    else if (written !== '' && rest > 0 && !written.endsWith('零')) written += '零';
  }
  return written;
};
