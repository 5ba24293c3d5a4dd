import { addScaled } from './add-scaled.ts';

/** A column with less than this share of its square outside the columns before it counts as one of their sums. */
const DEPENDENT_BELOW = 1e-9;

/**
 * Makes the columns of a tall matrix (rows of `width` values) orthonormal in place, by the Cholesky factor of its Gram
 * matrix: to about six digits, which is more than a cosine needs. A column that depends on earlier ones becomes zero.
 */
export const orthonormalise = (matrix: Float64Array, width: number): void => {
  divideBy(matrix, choleskyFactor(gramMatrix(matrix, width), width), width);
};

/** `transposed matrix × matrix`, upper half. */
const gramMatrix = (matrix: Float64Array, width: number): Float64Array => {
  const gram = new Float64Array(width * width);
  for (let start = 0; start < matrix.length; start += width) {
    for (let row = 0; row < width; row += 1) {
      const value = matrix[start + row] ?? 0;
      if (value !== 0) addScaled(gram, row * width + row, matrix, start + row, value, width - row);
    }
  }
  return gram;
};

/** The upper triangle R with `transposed R × R = gram`; a row of zeros for a dependent column. */
const choleskyFactor = (gram: Float64Array, width: number): Float64Array => {
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

/** `matrix × inverse of factor`, in place: each row by substitution from the left. */
const divideBy = (matrix: Float64Array, factor: Float64Array, width: number): void => {
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
