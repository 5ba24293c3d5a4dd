import { describe, expect, it } from 'vitest';
import { dominantTermSpace } from './dominant-term-space.ts';
import { multiplyRows, type SparseRows } from './sparse-rows.ts';

/** Rows given in full, as a sparse matrix. */
const sparse = (rows: readonly (readonly number[])[]): SparseRows => {
  const entries = rows.map((row) => row.flatMap((value, column) => (value === 0 ? [] : [{ column, value }])));
  const starts = [0];
  for (const row of entries) starts.push((starts.at(-1) ?? 0) + row.length);
  return {
    rowCount: rows.length,
    columnCount: rows[0]?.length ?? 0,
    starts: Int32Array.from(starts),
    columns: Int32Array.from(entries.flat(), ({ column }) => column),
    values: Float32Array.from(entries.flat(), ({ value }) => value),
  };
};

const WIDTH = 2;
/** The five terms of four texts lie in a plane: rows are sums of (1,2,0,0,1) and (0,1,1,0,-1). */
const planar = [
  [1, 2, 0, 0, 1],
  [0, 1, 1, 0, -1],
  [2, 5, 1, 0, 1],
  [3, 4, -2, 0, 5],
];
const column = (basis: Float64Array, place: number): readonly number[] =>
  [...basis].filter((_, at) => at % WIDTH === place);
const dot = (left: readonly number[], right: readonly number[]): number =>
  left.reduce((sum, value, at) => sum + value * (right[at] ?? 0), 0);

describe('dominantTermSpace', () => {
  it('is spanned by columns of length one at right angles', () => {
    const basis = dominantTermSpace(sparse(planar), WIDTH);
    const [first, second] = [column(basis, 0), column(basis, 1)];
    expect(dot(first, first)).toBeCloseTo(1, 9);
    expect(dot(second, second)).toBeCloseTo(1, 9);
    expect(dot(first, second)).toBeCloseTo(0, 9);
  });

  it('holds rows that lie in so many dimensions entirely', () => {
    const matrix = sparse(planar);
    const basis = dominantTermSpace(matrix, WIDTH);
    const places = multiplyRows(matrix, basis, WIDTH);
    for (const [row, values] of planar.entries()) {
      const [x = 0, y = 0] = places.slice(row * WIDTH, (row + 1) * WIDTH);
      expect(values.map((_, term) => x * (column(basis, 0)[term] ?? 0) + y * (column(basis, 1)[term] ?? 0))).toEqual(
        values.map((value) => expect.closeTo(value, 6)),
      );
    }
  });

  it('finds the direction in which rows vary most', () => {
    const basis = dominantTermSpace(
      sparse([
        [9, 0, 0],
        [0, 1, 0],
        [8, 0, 0],
        [0, 0, 1],
      ]),
      1,
    );
    expect([...basis].map(Math.abs)).toEqual([1, 0, 0].map((value) => expect.closeTo(value, 3)));
  });
});
