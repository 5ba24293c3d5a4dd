import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backoffMs } from './backoff-ms.ts';

describe('the pause before another attempt', () => {
  it('doubles from half a second to a minute', () => {
    expect([0, 1, 2, 3, 6, 7, 50].map((attempt) => backoffMs(attempt, () => 0.5))).toEqual([
      500, 1_000, 2_000, 4_000, 32_000, 60_000, 60_000,
    ]);
  });

  it('varies by a quarter', () => {
    const random = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
    fc.assert(
      fc.property(fc.nat(10_000), random, (attempt, drawn) => {
        const middle = backoffMs(attempt, () => 0.5);
        const pauseMs = backoffMs(attempt, () => drawn);
        expect(pauseMs).toBeGreaterThanOrEqual(middle * 0.75);
        expect(pauseMs).toBeLessThanOrEqual(middle * 1.25);
      }),
    );
  });
});
