import type { Figure } from './figure.ts';
import { parseUnit } from './parse-unit.ts';

/** Joins `二万元以上十万元以下` into one range, in the unit of its upper end. */
export const joinBounds = (figures: readonly Figure[]): readonly Figure[] => {
  const joined: Figure[] = [];
  for (const figure of figures) {
    const low = joined.at(-1);
    const range = low ? joinPair(low, figure) : null;
    if (range) joined[joined.length - 1] = range;
    else joined.push(figure);
  }
  return joined;
};

const joinPair = (low: Figure, high: Figure): Figure | null => {
  if (low.end !== high.start || low.after !== '>=' || high.after !== '<=' || high.before !== null) return null;
  const from = parseUnit(low.unit);
  const to = parseUnit(high.unit);
  if (!from || !to || from.dimension !== to.dimension) return null;
  const value = (low.value * from.factor) / to.factor;
  return value < high.value ? { ...high, start: low.start, value, high: high.value, bound: 'range' } : null;
};
