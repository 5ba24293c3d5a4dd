import type { Pooling } from './model-settings.ts';

/** What a model gave for a batch: `length` vectors of `width` numbers for each text, those of padding included. */
export interface TokenVectors {
  readonly values: Float32Array;
  readonly length: number;
  readonly width: number;
}

/** The vector of one text of a batch, from the vectors of its tokens without the padding, which stands at the end. */
export const poolTokens = (
  { values, length, width }: TokenVectors,
  { text, tokens, pooling }: { readonly text: number; readonly tokens: number; readonly pooling: Pooling },
): Float64Array => {
  const first = pooling === 'last' ? tokens - 1 : 0;
  const end = pooling === 'cls' ? 1 : tokens;
  const pooled = new Float64Array(width);
  for (let token = first; token < end; token += 1) {
    const start = (text * length + token) * width;
    for (let place = 0; place < width; place += 1) pooled[place] = (pooled[place] ?? 0) + (values[start + place] ?? 0);
  }
  return pooled.map((sum) => sum / (end - first));
};
