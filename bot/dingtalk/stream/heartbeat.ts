import type { Clock } from '#core/clock.ts';
import type { Timers } from '../timers.ts';

const PING_MS = 15_000;
/** Two pings without an answer, and some. */
const DEAD_MS = 40_000;

export interface Heartbeat {
  /** Something was heard. */
  heard(): void;
  stop(): void;
}

/** Calls `ping` every 15 s, and `onDead` once when nothing was heard for 40 s. */
export const startHeartbeat = ({
  clock,
  timers,
  ping,
  onDead,
}: {
  readonly clock: Clock;
  readonly timers: Timers;
  readonly ping: () => void;
  readonly onDead: () => void;
}): Heartbeat => {
  let heardAt = clock().getTime();
  const beat = (): void => {
    if (clock().getTime() - heardAt > DEAD_MS) {
      onDead();
    } else {
      ping();
      stop = timers.after(PING_MS, beat);
    }
  };
  let stop = timers.after(PING_MS, beat);
  return {
    heard: () => {
      heardAt = clock().getTime();
    },
    stop: () => stop(),
  };
};
