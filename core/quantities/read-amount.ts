import { parseChineseNumeral } from '../numerals.ts';
import { type PrintedUnit, readUnit } from './read-unit.ts';
import { scaleFactors, type UnitKind } from './unit-words.ts';

/** A number with its unit, or two with a dash between, where they stand in folded text. */
export interface Amount {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly high: number | null;
  readonly unit: string;
  /** `bare`: no unit; an index where the words around say so. */
  readonly kind: UnitKind | 'bare';
  readonly more: boolean;
  readonly chinese: boolean;
}

interface Term {
  readonly printed: string;
  readonly value: number;
  readonly unit: PrintedUnit | null;
  readonly end: number;
}

const numberPattern = /(?:\d{1,3}(?:,\d{3}){1,4}(?!\d)|\d{1,15}(?!\d))(?:\.\d{1,6})?(?!\d)/uy;
const rangeSign = /(?:[-~至到]|[—–]{1,2})(?=\d)/uy;

/** Reads the amount in digits that begins at `at`; null for years, names and what is too long to be a figure. */
export const readAmount = (text: string, at: number): Amount | null => {
  const low = readTerm(text, at);
  if (!low) return null;
  rangeSign.lastIndex = low.end;
  const sign = rangeSign.exec(text)?.[0];
  const high = sign === undefined ? null : readTerm(text, low.end + sign.length);
  const lowValue = high ? lowerEnd(low, high) : null;
  if (high && lowValue !== null && lowValue < high.value && !isYear(high)) {
    return { ...toAmount(at, high), value: lowValue, high: high.value };
  }
  return isYear(low) ? null : toAmount(at, low);
};

const readTerm = (text: string, at: number): Term | null => {
  numberPattern.lastIndex = at;
  const printed = numberPattern.exec(text)?.[0];
  if (printed === undefined) return null;
  const unit = readUnit(text, at + printed.length);
  return { printed, value: Number(printed.replaceAll(',', '')), unit, end: unit?.end ?? at + printed.length };
};

/** A whole number from 1800 to 2099 before 年, or with no unit at all. */
const isYear = ({ printed, unit }: Term): boolean =>
  /^(?:18|19|20)\d\d$/u.test(printed) && (unit === null || unit.word === '年' || unit.word === '起');

/** The lower end in the unit of the upper one (`5000元至1万元`, `20万-60万元`), null where they do not belong together. */
const lowerEnd = (low: Term, high: Term): number | null => {
  if (!high.unit || isYear(low)) return null;
  if (!low.unit) return low.value;
  if (low.unit.word !== '' && low.unit.word !== high.unit.word) return null;
  const ratio = (scaleFactors.get(low.unit.scale) ?? 1) / (scaleFactors.get(high.unit.scale) ?? 1);
  return low.value * ratio;
};

const toAmount = (start: number, { value, unit, end }: Term): Amount => ({
  start,
  end,
  value,
  high: null,
  unit: unit ? unit.scale + unit.word + unit.divisor : '',
  kind: unit?.kind ?? 'bare',
  more: unit?.more ?? false,
  chinese: false,
});

const chineseRun = /[〇零一二两三四五六七八九十百千万亿廿]{1,16}/uy;
const percentRun = /百分之([〇零一二两三四五六七八九十百]{1,6}(?:点[〇零一二三四五六七八九]{1,4})?)/uy;

/** Reads an amount in Chinese numerals (`二十万元`, `两家`, `百分之三十`) at `at`. */
export const readChineseAmount = (text: string, at: number): Amount | null => {
  percentRun.lastIndex = at;
  const percent = percentRun.exec(text);
  if (percent?.[1] !== undefined) {
    const value = readDecimal(percent[1]);
    const end = at + percent[0].length;
    return value === null
      ? null
      : { start: at, end, value, high: null, unit: '%', kind: 'ratio', more: false, chinese: true };
  }
  chineseRun.lastIndex = at;
  const run = chineseRun.exec(text)?.[0] ?? '';
  // 二十万元 is 20 万元, as it would be in digits.
  const digits = run.replace(/[万亿]+$/u, '');
  const value = parseChineseNumeral(digits);
  const unit = value === null ? null : readUnit(text, at + digits.length);
  // 三大行业 and 一个个项目 are figures of speech.
  // Things are counted with 两; 二次 is the second time or part of a name.
  if (digits === '二' && unit?.kind === 'count') return null;
  if (value === null || !unit || unit.word === '' || /^(?:大|(.)\1)/u.test(text.slice(at + digits.length))) return null;
  return { ...toAmount(at, { printed: digits, value, unit, end: unit.end }), chinese: true };
};

const readDecimal = (text: string): number | null => {
  const [whole = '', fraction] = text.split('点');
  const value = parseChineseNumeral(whole);
  if (value === null || fraction === undefined) return value;
  const digits = [...fraction].map((digit) => parseChineseNumeral(digit) ?? 0).join('');
  return Number(`${value}.${digits}`);
};
