import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { orthonormalise } from './orthonormalise.ts';

const width = 4;
const dotOf = (matrix: Float64Array, left: number, right: number): number => {
  let sum = 0;
  for (let start = 0; start < matrix.length; start += width) {
    sum += (matrix[start + left] ?? 0) * (matrix[start + right] ?? 0);
  }
  return sum;
};
const columns = [0, 1, 2, 3];

describe('orthonormalise', () => {
  it('leaves columns of length one or zero, each at right angles to the others', () => {
    const value = fc.integer({ min: -9, max: 9 });
    fc.assert(
      fc.property(fc.array(value, { minLength: width, maxLength: 12 * width }), (values) => {
        const matrix = Float64Array.from(values.slice(0, values.length - (values.length % width)));
        orthonormalise(matrix, width);
        for (const left of columns) {
          const square = dotOf(matrix, left, left);
          expect(Math.min(square, Math.abs(square - 1))).toBeLessThan(1e-6);
          for (const right of columns.slice(left + 1)) expect(Math.abs(dotOf(matrix, left, right))).toBeLessThan(1e-6);
        }
      }),
    );
  });

  it('makes a column zero that is a sum of earlier ones', () => {
    const matrix = Float64Array.from([1, 2, 3, 0, 4, 5, 9, 0, 7, 8, 15, 1]);
    orthonormalise(matrix, width);
    expect(columns.map((column) => Math.round(dotOf(matrix, column, column)))).toEqual([1, 1, 0, 1]);
  });
});
