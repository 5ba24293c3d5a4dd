import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRateLimiter } from './rate-limiter.ts';

describe('the rate limiter', () => {
  it('lets so many through at once, says once that it was too many, and refills over the minute', () => {
    let now = 0;
    const limiter = createRateLimiter({ perMinute: 2, clock: () => new Date(now) });
    expect(['a', 'a', 'a', 'a', 'b'].map(limiter)).toEqual(['ok', 'ok', 'tell', 'silent', 'ok']);
    now += 30_000;
    expect(['a', 'a', 'a'].map(limiter)).toEqual(['ok', 'tell', 'silent']);
  });

  it('never lets more through than the bucket and its refill hold, and always something after a minute', () => {
    const waits = fc.array(fc.integer({ min: 0, max: 90_000 }), { minLength: 1, maxLength: 200 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), waits, (perMinute, gaps) => {
        let now = 0;
        let through = 0;
        const limiter = createRateLimiter({ perMinute, clock: () => new Date(now) });
        for (const gap of gaps) {
          now += gap;
          const verdict = limiter('a');
          if (verdict === 'ok') through += 1;
          if (gap >= 60_000) expect(verdict).toBe('ok');
        }
        expect(through).toBeLessThanOrEqual(perMinute + (now / 60_000) * perMinute + 1e-6);
      }),
    );
  });

  it('forgets nobody who is over the limit, however many come by', () => {
    const limiter = createRateLimiter({ perMinute: 1, clock: () => new Date(0) });
    limiter('a');
    for (let at = 0; at < 5_000; at += 1) limiter(`passer-by ${at}`);
    expect(limiter('a')).toBe('tell');
  });
});
