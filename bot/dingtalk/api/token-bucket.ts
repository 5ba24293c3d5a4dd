import type { Clock } from '#core/clock.ts';
import { pause, type Timers } from '../timers.ts';

/** Lets a limited number of calls through; those beyond wait their turn, first come first served. */
export interface TokenBucket {
  take(): Promise<void>;
  /** True when nothing was taken lately: a bucket in this state can be forgotten. */
  isFull(): boolean;
}

/** Makes a bucket that lets `capacity` calls through at once and then one every `refillMs` milliseconds. */
export const createTokenBucket = ({
  capacity,
  refillMs,
  clock,
  timers,
}: {
  readonly capacity: number;
  readonly refillMs: number;
  readonly clock: Clock;
  readonly timers: Timers;
}): TokenBucket => {
  // When the bucket will be full again; the generic cell rate algorithm needs no queue of waiters.
  let fullAt = 0;
  let lastAt = 0;
  return {
    take: () => {
      const now = clock().getTime();
      // A clock that was set back must not make anybody wait for the hour to come again.
      if (now < lastAt) fullAt -= lastAt - now;
      lastAt = now;
      const turnAt = Math.max(now, fullAt - (capacity - 1) * refillMs);
      fullAt = Math.max(now, fullAt) + refillMs;
      return pause(timers, turnAt - now);
    },
    isFull: () => fullAt <= clock().getTime(),
  };
};
