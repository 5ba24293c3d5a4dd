import { expect, it } from 'vitest';
import { percentile } from './percentile.ts';

it.each([
  [0.5, 2],
  [0.75, 3],
  [0.95, 4],
  [0, 1],
  [1, 4],
])('takes the nearest rank: %d of 4, 1, 3, 2 is %d', (share, expected) => {
  expect(percentile([4, 1, 3, 2], share)).toBe(expected);
});

it('is no number without values', () => {
  expect(percentile([], 0.5)).toBeNaN();
});
