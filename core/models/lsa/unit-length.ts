/** The vector brought to length one; a zero vector stays zero. */
export const unitLength = (vector: Float64Array): Float32Array => {
  let squares = 0;
  for (const value of vector) squares += value * value;
  const length = Math.sqrt(squares) || 1;
  return Float32Array.from(vector, (value) => value / length);
};
