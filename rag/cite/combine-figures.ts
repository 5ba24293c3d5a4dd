import { parseUnit } from '#core/quantities/parse-unit.ts';
import { readAmount, readChineseAmount } from '#core/quantities/read-amount.ts';
import {
  addDecimals,
  compareDecimals,
  type Decimal,
  decimalDistance,
  divideDecimals,
  multiplyDecimals,
  parseDecimal,
  writeDecimal,
} from './decimal.ts';

/**
 * What is worked out from figures: how far two are apart, what they come to, how many times the second the first is, and
 * what share of the second.
 */
export type Combination = 'difference' | 'sum' | 'ratio' | 'share';

interface PrintedFigure {
  readonly number: Decimal;
  readonly unit: string;
  readonly dimension: string;
  /** How large the unit is in the base unit of its dimension. */
  readonly factor: Decimal;
}

/** Enough for 万亿 and for thousandths; 亩, a fifteenth of a hectare, has no such factor and is not converted. */
const MOST_PLACES = 9;
/** Decimals of a result in the larger of two units; beyond them the smaller unit is used. */
const READABLE_PLACES = 4;
const RATIO_PLACES = 2;

const exactFactor = (factor: number): Decimal | null => {
  const written = factor.toFixed(MOST_PLACES);
  return Number(written) === factor ? parseDecimal(written) : null;
};

const readPrinted = (printed: string): PrintedFigure | null => {
  const amount = readAmount(printed, 0) ?? readChineseAmount(printed, 0);
  if (!amount || amount.high !== null || amount.more || amount.unit === '') return null;
  if (printed.slice(amount.end) !== '') return null;
  const measure = parseUnit(amount.unit);
  const number = parseDecimal(String(amount.value));
  const factor = measure ? exactFactor(measure.factor) : { digits: 1n, scale: 0 };
  if (!number) return null;
  const dimension = measure && factor ? measure.dimension : amount.unit;
  return { number, unit: amount.unit, dimension, factor: factor ?? { digits: 1n, scale: 0 } };
};

const inBase = ({ number, factor }: PrintedFigure): Decimal => multiplyDecimals(number, factor);

/** Shares are taken from each other in percentage points; ages are years apart. */
const unitOfDifference = (unit: string): string => {
  if (unit === '周岁') return '岁';
  return unit === '%' || unit === '百分点' ? '个百分点' : unit;
};

/** The value in the largest unit that prints it shortly. */
const inPrintedUnit = (value: Decimal, figures: readonly PrintedFigure[]): string | null => {
  const units = [...figures].sort((a, b) => compareDecimals(b.factor, a.factor));
  for (const [index, { unit, factor }] of units.entries()) {
    const inUnit = divideDecimals(value, factor, READABLE_PLACES);
    const small = inUnit && compareDecimals(inUnit.quotient, { digits: 1n, scale: 0 }) < 0;
    const last = index === units.length - 1;
    if (inUnit?.exact && (last || !small)) return `${writeDecimal(inUnit.quotient)}${unit}`;
  }
  return null;
};

const combineRatio = (figures: readonly PrintedFigure[]): string | null => {
  const [first, second] = figures.map(inBase);
  const ratio = first && second && figures.length === 2 ? divideDecimals(first, second, RATIO_PLACES) : null;
  return ratio ? `${ratio.exact ? '' : '约'}${writeDecimal(ratio.quotient)}倍` : null;
};

const HUNDRED: Decimal = { digits: 100n, scale: 0 };

const combineShare = (figures: readonly PrintedFigure[]): string | null => {
  const [first, second] = figures.map(inBase);
  if (!first || !second || figures.length !== 2 || compareDecimals(first, second) > 0) return null;
  const share = divideDecimals(multiplyDecimals(first, HUNDRED), second, RATIO_PLACES);
  return share ? `${share.exact ? '' : '约'}${writeDecimal(share.quotient)}%` : null;
};

const combineDifference = (figures: readonly PrintedFigure[]): string | null => {
  const [first, second] = figures.map(inBase);
  if (!first || !second || figures.length !== 2) return null;
  const units = figures.map((figure) => ({ ...figure, unit: unitOfDifference(figure.unit) }));
  return inPrintedUnit(decimalDistance(first, second), units);
};

/** Shares of different wholes do not add up, nor do points on them, nor rates (元/平方米). */
const NOT_ADDED = new Set(['share', 'percentage-point', 'times', 'age']);

const combineSum = (figures: readonly PrintedFigure[]): string | null => {
  const [first, ...rest] = figures;
  if (!first || rest.length === 0 || NOT_ADDED.has(first.dimension) || first.dimension.includes('/')) return null;
  return inPrintedUnit(rest.map(inBase).reduce(addDecimals, inBase(first)), figures);
};

/**
 * Works out figures as they are printed (`1.5万元`, `8000元`, `5.5%`), exactly: `7000元`, `0.5个百分点`, `2倍`; a ratio that
 * does not come out is rounded and says 约. Null when one is no plain figure with a unit, or when the units differ in
 * what they measure: 个 and 家, % and 百分点, 元 and 元/月.
 */
export const combineFigures = (kind: Combination, printed: readonly string[]): string | null => {
  const figures = printed.map(readPrinted).filter((figure) => figure !== null);
  if (figures.length !== printed.length || new Set(figures.map(({ dimension }) => dimension)).size !== 1) return null;
  if (kind === 'ratio') return combineRatio(figures);
  if (kind === 'share') return combineShare(figures);
  return kind === 'sum' ? combineSum(figures) : combineDifference(figures);
};
