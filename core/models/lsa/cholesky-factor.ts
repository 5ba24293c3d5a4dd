import { addScaled } from './add-scaled.ts';

/** A column with less than this share of its square outside the columns before it counts as one of their sums. */
const DEPENDENT_BELOW = 1e-9;

/** The upper triangle R with `transposed R × R = gram`; a row of zeros for a dependent column. */
export const choleskyFactor = (gram: Float64Array, width: number): Float64Array => {
  const factor = new Float64Array(width * width);
  for (let row = 0; row < width; row += 1) {
    const rest = gram.slice(row * width, (row + 1) * width);
    const whole = rest[row] ?? 0;
    for (let above = 0; above < row; above += 1) {
      const start = above * width + row;
      addScaled(rest, row, factor, start, -(factor[start] ?? 0), width - row);
    }
    const pivot = rest[row] ?? 0;
    if (pivot > DEPENDENT_BELOW * whole) {
      addScaled(factor, row * width + row, rest, row, 1 / Math.sqrt(pivot), width - row);
    }
  }
  return factor;
};
