import { choleskyFactor } from './cholesky-factor.ts';
import { columnProducts } from './column-products.ts';
import { divideByFactor } from './divide-by-factor.ts';

/**
 * Makes the columns of a tall matrix (rows of `width` values) orthonormal in place, by the Cholesky factor of its Gram
 * matrix: to about six digits, which is more than a cosine needs. A column that depends on earlier ones becomes zero.
 */
export const orthonormalise = (matrix: Float64Array, width: number): void => {
  divideByFactor(matrix, choleskyFactor(columnProducts(matrix, matrix, width), width), width);
};
