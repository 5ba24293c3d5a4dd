import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { selectBest } from './select-best.ts';

describe('selectBest', () => {
  it('gives the highest scores first and equal ones in order of rank', () => {
    const scores = Float64Array.from([1, 3, 2, 3, 0]);
    expect(selectBest({ scores, ranges: [{ start: 0, end: 5 }], limit: 3, above: 0 })).toEqual([1, 3, 2]);
  });

  it('looks only inside the ranges and above the bound', () => {
    const scores = Float64Array.from([9, 1, 8, 2, 7, 0]);
    const ranges = [
      { start: 1, end: 2 },
      { start: 3, end: 6 },
    ];
    expect(selectBest({ scores, ranges, limit: 9, above: 1 })).toEqual([4, 3]);
  });

  it('chooses as sorting everything would', () => {
    const score = fc.integer({ min: -3, max: 6 });
    fc.assert(
      fc.property(fc.array(score, { maxLength: 80 }), fc.nat({ max: 12 }), (list, limit) => {
        const expected = list
          .map((value, rank) => ({ value, rank }))
          .filter(({ value }) => value > 0)
          .sort((left, right) => right.value - left.value || left.rank - right.rank)
          .slice(0, limit)
          .map(({ rank }) => rank);
        const ranges = [{ start: 0, end: list.length }];
        expect(selectBest({ scores: Float64Array.from(list), ranges, limit, above: 0 })).toEqual(expected);
      }),
    );
  });
});
