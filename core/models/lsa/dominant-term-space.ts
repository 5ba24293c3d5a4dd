import { choleskyFactor } from './cholesky-factor.ts';
import { columnProducts } from './column-products.ts';
import { divideByFactor } from './divide-by-factor.ts';
import { orthonormalise } from './orthonormalise.ts';
import { multiplyColumns, multiplyRows, type SparseRows } from './sparse-rows.ts';

/** Passes over the matrix after the first. */
const POWER_ITERATIONS = 2;
const SEED = 20_261_122;

/**
 * An orthonormal basis of the space of terms in which the rows of a matrix vary most: the first right singular vectors
 * by randomised subspace iteration (Halko, Martinsson and Tropp 2011, algorithm 4.4), up to a rotation, which no cosine
 * sees. One row of `width` values for each term. The seed is fixed: the same matrix gives the same basis.
 */
export const dominantTermSpace = (matrix: SparseRows, width: number): Float64Array => {
  const random = randomFrom(SEED);
  let basis: Float64Array = Float64Array.from({ length: matrix.columnCount * width }, () => random() - 0.5);
  for (let pass = 0; pass < POWER_ITERATIONS; pass += 1)
    basis = multiplyColumns(matrix, orthonormalRows(matrix, basis, width), width);
  // The basis is `transposed matrix × rows`, so its Gram matrix is `transposed rows × matrix × basis`, and dividing the
  // rows by the factor of that divides the basis: there are fewer texts than terms.
  const rows = orthonormalRows(matrix, basis, width);
  basis = multiplyColumns(matrix, rows, width);
  const gram = columnProducts(rows, multiplyRows(matrix, basis, width), width);
  divideByFactor(rows, choleskyFactor(gram, width), width);
  return multiplyColumns(matrix, rows, width);
};

/** An orthonormal basis of the columns of `matrix × basis`. */
const orthonormalRows = (matrix: SparseRows, basis: Float64Array, width: number): Float64Array => {
  const rows = multiplyRows(matrix, basis, width);
  orthonormalise(rows, width);
  return rows;
};

/** Numbers from 0 up to 1, by the generator mulberry32. */
const randomFrom = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};
