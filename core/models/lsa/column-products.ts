import { addScaled } from './add-scaled.ts';

/** `transposed left × right` of two tall matrices with rows of `width` values; the upper half only. */
export const columnProducts = (left: Float64Array, right: Float64Array, width: number): Float64Array => {
  const products = new Float64Array(width * width);
  for (let start = 0; start < left.length; start += width) {
    for (let row = 0; row < width; row += 1) {
      const value = left[start + row] ?? 0;
      if (value !== 0) addScaled(products, row * width + row, right, start + row, value, width - row);
    }
  }
  return products;
};
