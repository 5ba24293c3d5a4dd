import { findUnitWord, scaleFactors } from './unit-words.ts';

/** What a unit measures and how large it is in the base unit of that dimension. */
export interface UnitMeasure {
  /** `yuan`, `area`, or for a quotient `yuan/area`. Units of one dimension convert into each other. */
  readonly dimension: string;
  readonly factor: number;
}

const scales = [...scaleFactors.keys()].join('|');
const scaled = new RegExp(`^(?:${scales})`, 'u');
const divisorWords: ReadonlyMap<string, UnitMeasure> = new Map([
  ['月', { dimension: 'months', factor: 1 }],
  ['季', { dimension: 'months', factor: 3 }],
  ['季度', { dimension: 'months', factor: 3 }],
]);

/** Reads a unit as `Quantity.unit` prints it (`万元/亩`, `亿吨`, `%`); null when part of it is unknown. */
export const parseUnit = (unit: string): UnitMeasure | null => {
  const [numerator = '', ...divisors] = unit.split('/');
  let result = parseFactor(numerator);
  for (const divisor of divisors) {
    const below = divisorWords.get(divisor) ?? parseFactor(divisor);
    if (!result || !below) return null;
    result = { dimension: `${result.dimension}/${below.dimension}`, factor: result.factor / below.factor };
  }
  return result;
};

const parseFactor = (text: string): UnitMeasure | null => {
  const whole = findUnitWord(text);
  if (whole) return { dimension: whole.dimension, factor: whole.factor };
  const scale = scaled.exec(text)?.[0] ?? '';
  const scaleFactor = scaleFactors.get(scale) ?? 1;
  const word = text.slice(scale.length);
  if (word === '') return { dimension: 'number', factor: scaleFactor };
  const unit = findUnitWord(word);
  return unit && scale !== '' ? { dimension: unit.dimension, factor: unit.factor * scaleFactor } : null;
};
