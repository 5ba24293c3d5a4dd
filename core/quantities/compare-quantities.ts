import { parseUnit } from './parse-unit.ts';
import type { Quantity } from './quantity.ts';

/** Differences below this share of the larger value come from conversion, not from the documents. */
const tolerance = 1e-9;

/**
 * `left` minus `right` in the unit of `left` (`1.2亿元` less `1000万元` is 1.1), for ranges by their lower ends. Null when
 * the units measure different things: 个 and 家, % and 百分点, 万元 and 万元/亩. Whether subject, 每年 and 累计 agree is for
 * the caller to see.
 */
export const compareQuantities = (
  left: Pick<Quantity, 'value' | 'unit'>,
  right: Pick<Quantity, 'value' | 'unit'>,
): number | null => {
  if (left.unit === right.unit) return settle(left.value, right.value);
  const from = parseUnit(right.unit);
  const to = parseUnit(left.unit);
  if (!from || !to || from.dimension !== to.dimension) return null;
  return settle(left.value, (right.value * from.factor) / to.factor);
};

const settle = (left: number, right: number): number => {
  const difference = left - right;
  return Math.abs(difference) <= tolerance * Math.max(Math.abs(left), Math.abs(right)) ? 0 : difference;
};
