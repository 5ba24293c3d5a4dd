import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { passageSimilarity } from './passage-similarity.ts';
import { piecesFromBlob, piecesToBlob } from './piece-blob.ts';

const unit = (...values: readonly number[]): Float32Array => {
  const length = Math.hypot(...values) || 1;
  return Float32Array.from(values, (value) => value / length);
};
const cosine = (left: Float32Array, right: Float32Array): number =>
  left.reduce((sum, value, place) => sum + value * (right[place] ?? 0), 0);
const stored = (wide: readonly Float32Array[], narrow: readonly Float32Array[]) => {
  const blob = piecesToBlob({ wide, narrow });
  return blob && piecesFromBlob(blob);
};

describe('passageSimilarity', () => {
  const query = unit(1, 2, -2);

  it('is the cosine with the whole passage where that has no pieces', () => {
    expect(stored([], [])).toBeNull();
    expect(passageSimilarity(query, { whole: unit(1, 0, 0), pieces: null })).toBeCloseTo(1 / 3, 6);
  });

  it('is the mean with the nearest wide and the nearest narrow piece, to two digits as they are kept', () => {
    const vector = fc.tuple(...Array.from({ length: 3 }, () => fc.integer({ min: -50, max: 50 })));
    const pieces = fc.array(vector, { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(vector, pieces, pieces, (ofWhole, ofWide, ofNarrow) => {
        const [whole, wide, narrow] = [
          unit(...ofWhole),
          ofWide.map((v) => unit(...v)),
          ofNarrow.map((v) => unit(...v)),
        ];
        const nearest = (vectors: readonly Float32Array[]) => Math.max(...vectors.map((one) => cosine(query, one)));
        const expected = (cosine(query, whole) + nearest(wide) + nearest(narrow)) / 3;
        expect(Math.abs(passageSimilarity(query, { whole, pieces: stored(wide, narrow) }) - expected)).toBeLessThan(
          0.01,
        );
      }),
    );
  });

  it('takes a piece without known words for one that is similar to nothing', () => {
    const pieces = stored([unit(0, 0, 0)], [unit(0, 0, 0), unit(-1, -2, 2)]);
    expect(passageSimilarity(query, { whole: unit(0, 0, 0), pieces })).toBe(0);
  });
});
