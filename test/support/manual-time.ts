import type { Clock } from '#core/clock.ts';
import { createSignal } from '../../demo/dingtalk/fake/signal.ts';

interface Planned {
  readonly at: number;
  readonly delayMs: number;
  readonly action: () => void;
}

/** A clock and timers that stand still until a test moves them. */
export interface ManualTime {
  readonly clock: Clock;
  readonly timers: { after(delayMs: number, action: () => void): () => void };
  /** Moves on by so many milliseconds and does, in order, what is due on the way. */
  advance(ms: number): void;
  /** Moves on to the timer that is planned with a delay between the two, as soon as there is one. */
  passDelay(fromMs: number, toMs: number): Promise<number>;
  delays(): readonly number[];
}

/** Makes a time that begins at `start`. */
export const createManualTime = (start = new Date('2026-11-23T01:00:00Z')): ManualTime => {
  const planned = new Set<Planned>();
  const signal = createSignal();
  let now = start.getTime();
  const advance = (ms: number): void => {
    const end = now + ms;
    for (;;) {
      const due = [...planned].filter(({ at }) => at <= end).sort((one, other) => one.at - other.at)[0];
      if (!due) break;
      planned.delete(due);
      now = Math.max(now, due.at);
      due.action();
    }
    now = end;
  };
  return {
    clock: () => new Date(now),
    timers: {
      after: (delayMs, action) => {
        const entry = { at: now + delayMs, delayMs, action };
        planned.add(entry);
        signal.happened();
        return () => void planned.delete(entry);
      },
    },
    advance,
    passDelay: async (fromMs, toMs) => {
      const fits = ({ delayMs }: Planned): boolean => delayMs >= fromMs && delayMs <= toMs;
      const found = await signal.until(() => [...planned].find(fits) ?? null);
      advance(found.at - now);
      return found.delayMs;
    },
    delays: () => [...planned].map(({ delayMs }) => delayMs),
  };
};
