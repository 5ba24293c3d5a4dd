import { describe, expect, it } from 'vitest';
import { createTokenBucket } from './token-bucket.ts';

const createBucket = () => {
  const waits: number[] = [];
  const time = { now: 10 * 3_600_000 };
  const bucket = createTokenBucket({
    capacity: 2,
    refillMs: 1_000,
    clock: () => new Date(time.now),
    timers: {
      after: (delayMs, action) => {
        waits.push(delayMs);
        action();
        return () => undefined;
      },
    },
  });
  return { bucket, waits, time };
};

describe('a token bucket', () => {
  it('lets so many through at once and the others in their turn', async () => {
    const { bucket, waits, time } = createBucket();
    for (let call = 0; call < 4; call += 1) await bucket.take();
    expect(waits).toEqual([1_000, 2_000]);
    expect(bucket.isFull()).toBe(false);
    time.now += 10_000;
    expect(bucket.isFull()).toBe(true);
  });

  it('makes nobody wait for the hour to come again when the clock is set back', async () => {
    const { bucket, waits, time } = createBucket();
    for (let call = 0; call < 3; call += 1) await bucket.take();
    time.now -= 3_600_000;
    await bucket.take();
    expect(waits).toEqual([1_000, 2_000]);
  });
});
