import { addScaled } from './add-scaled.ts';

/** A matrix of few values that are not zero, row by row. */
export interface SparseRows {
  readonly rowCount: number;
  readonly columnCount: number;
  /** Row r has the entries `starts[r]` up to `starts[r + 1]`. */
  readonly starts: Int32Array;
  readonly columns: Int32Array;
  readonly values: Float32Array;
}

/** `matrix × dense`, where `dense` has `width` columns, row by row. */
export const multiplyRows = (
  { rowCount, starts, columns, values }: SparseRows,
  dense: Float64Array,
  width: number,
): Float64Array => {
  const product = new Float64Array(rowCount * width);
  for (let row = 0; row < rowCount; row += 1) {
    const end = starts[row + 1] ?? 0;
    for (let entry = starts[row] ?? 0; entry < end; entry += 1) {
      addScaled(product, row * width, dense, (columns[entry] ?? 0) * width, values[entry] ?? 0, width);
    }
  }
  return product;
};

/** `transposed matrix × dense`, where `dense` has `width` columns, row by row. */
export const multiplyColumns = (
  { rowCount, columnCount, starts, columns, values }: SparseRows,
  dense: Float64Array,
  width: number,
): Float64Array => {
  const product = new Float64Array(columnCount * width);
  for (let row = 0; row < rowCount; row += 1) {
    const end = starts[row + 1] ?? 0;
    for (let entry = starts[row] ?? 0; entry < end; entry += 1) {
      addScaled(product, (columns[entry] ?? 0) * width, dense, row * width, values[entry] ?? 0, width);
    }
  }
  return product;
};
