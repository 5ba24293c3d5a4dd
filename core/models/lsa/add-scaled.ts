type Vector = Float64Array | Float32Array;

/**
 * Adds `factor` times a run of `width` values of one array, from `from` on, to those of another, from `to` on. The
 * innermost loop of fitting: plain arguments, because an object for each call would cost half of the time.
 */
export const addScaled = (
  target: Float64Array,
  to: number,
  source: Vector,
  from: number,
  factor: number,
  width: number,
): void => {
  for (let place = 0; place < width; place += 1) {
    target[to + place] = (target[to + place] ?? 0) + factor * (source[from + place] ?? 0);
  }
};
