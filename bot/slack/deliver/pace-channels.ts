import type { Wait } from '../wait.ts';

/** Waits until the next message to this channel may leave. */
export type Pace = (channel: string, signal: AbortSignal) => Promise<void>;

const MANY = 1_000;

/** Keeps the messages to each channel `intervalMs` apart; different channels do not wait for each other. */
export const paceChannels = ({
  intervalMs,
  wait,
  now,
}: {
  readonly intervalMs: number;
  readonly wait: Wait;
  readonly now: () => number;
}): Pace => {
  const freeAt = new Map<string, number>();
  const forgetPast = (at: number): void => {
    for (const [channel, free] of freeAt) if (free <= at) freeAt.delete(channel);
  };
  let lastAt = 0;
  return async (channel, signal) => {
    const at = now();
    // After a clock was set back the turns are of another time: nobody waits for the hour to come again.
    if (at < lastAt) freeAt.clear();
    lastAt = at;
    if (freeAt.size > MANY) forgetPast(at);
    const turn = Math.max(at, freeAt.get(channel) ?? at);
    freeAt.set(channel, turn + intervalMs);
    if (turn > at) await wait(turn - at, signal);
  };
};
