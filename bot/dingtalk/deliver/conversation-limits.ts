import type { Clock } from '#core/clock.ts';
import { createTokenBucket, type TokenBucket } from '../api/token-bucket.ts';
import type { Timers } from '../timers.ts';

/** 15 messages a minute: 5 at once, then one every 6 s. A robot that sends more than 20 is silenced for ten minutes. */
const AT_ONCE = 5;
const REFILL_MS = 6_000;
const PRUNE_ABOVE = 1_000;

/** Waits until one more message may be sent into a conversation. */
export type ConversationLimits = (conversationId: string) => Promise<void>;

/** Makes the limits; conversations that have been quiet for a while are forgotten. */
export const createConversationLimits = (parts: {
  readonly clock: Clock;
  readonly timers: Timers;
}): ConversationLimits => {
  const buckets = new Map<string, TokenBucket>();
  const bucketOf = (conversationId: string): TokenBucket => {
    const known = buckets.get(conversationId);
    if (known) return known;
    if (buckets.size >= PRUNE_ABOVE) {
      for (const [id, bucket] of buckets) if (bucket.isFull()) buckets.delete(id);
    }
    const bucket = createTokenBucket({ capacity: AT_ONCE, refillMs: REFILL_MS, ...parts });
    buckets.set(conversationId, bucket);
    return bucket;
  };
  return (conversationId) => bucketOf(conversationId).take();
};
