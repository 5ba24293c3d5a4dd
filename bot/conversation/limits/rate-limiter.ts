import type { Clock } from '#core/clock.ts';

/** `tell`: over the limit for the first time, say so. `silent`: over it still, say nothing. */
export type RateVerdict = 'ok' | 'tell' | 'silent';

/** Decides whether one more message of a key is too many. */
export type RateLimiter = (key: string) => RateVerdict;

interface Bucket {
  readonly tokens: number;
  readonly at: number;
  readonly told: boolean;
}

/** Above this many keys, those that are full again are forgotten. */
const KEYS_BEFORE_SWEEP = 2_000;

/** A token bucket for each key: `perMinute` at once, refilled evenly over a minute. */
export const createRateLimiter = ({
  perMinute,
  clock,
}: {
  readonly perMinute: number;
  readonly clock: Clock;
}): RateLimiter => {
  const buckets = new Map<string, Bucket>();
  const tokensAt = ({ tokens, at }: Bucket, now: number): number =>
    Math.min(perMinute, tokens + (Math.max(0, now - at) / 60_000) * perMinute);

  const sweep = (now: number): void => {
    for (const [key, bucket] of buckets) if (tokensAt(bucket, now) >= perMinute) buckets.delete(key);
  };

  return (key) => {
    const now = clock().getTime();
    if (buckets.size > KEYS_BEFORE_SWEEP) sweep(now);
    const bucket = buckets.get(key) ?? { tokens: perMinute, at: now, told: false };
    const tokens = tokensAt(bucket, now);
    if (tokens >= 1) {
      buckets.set(key, { tokens: tokens - 1, at: now, told: false });
      return 'ok';
    }
    buckets.set(key, { tokens, at: now, told: true });
    return bucket.told ? 'silent' : 'tell';
  };
};
