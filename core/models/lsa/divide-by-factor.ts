import { addScaled } from './add-scaled.ts';

/**
 * `matrix × inverse of an upper triangle`, in place, row by row of `width` values: by substitution from the left. Where the
 * diagonal is zero the column becomes zero.
 */
export const divideByFactor = (matrix: Float64Array, factor: Float64Array, width: number): void => {
  for (let start = 0; start < matrix.length; start += width) {
    for (let column = 0; column < width; column += 1) {
      const pivot = factor[column * width + column] ?? 0;
      const value = pivot === 0 ? 0 : (matrix[start + column] ?? 0) / pivot;
      matrix[start + column] = value;
      if (value !== 0) {
        const rest = width - column - 1;
        addScaled(matrix, start + column + 1, factor, column * width + column + 1, -value, rest);
      }
    }
  }
};
