import type { Clock } from '#core/clock.ts';
import type { Signal } from '../../demo/dingtalk/fake/signal.ts';

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
  /** Moves on to the end of a delay of exactly `delayMs`, as soon as one is planned. */
  passDelay(delayMs: number): Promise<void>;
  /** Lets time pass from delay to delay until `work` is done, but stand still while a request is under way. */
  passUntil<T>(work: Promise<T>): Promise<T>;
}

/** The time limit of a request: while one is planned, an answer is awaited. */
const REQUEST_MS = 10_000;
const START = Date.parse('2026-11-23T01:00:00Z');

/** Makes the time; `signal` tells those who wait that something was planned. */
export const createManualTime = (signal: Signal): ManualTime => {
  const planned = new Set<Planned>();
  let now = START;
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
        return () => {
          planned.delete(entry);
          setImmediate(signal.happened);
        };
      },
    },
    advance,
    passDelay: async (delayMs) => {
      const { at } = await signal.until(() => [...planned].find((timer) => timer.delayMs === delayMs) ?? null);
      advance(at - now);
    },
    passUntil: async (work) => {
      let done = false;
      const mark = (): void => {
        done = true;
        signal.happened();
      };
      work.then(mark, mark);
      const next = (): number | null => {
        const ends = [...planned].map(({ at }) => at);
        return [...planned].some(({ delayMs }) => delayMs === REQUEST_MS) ? null : Math.min(...ends) - now;
      };
      while (!done) {
        await signal.until(() => done || next() !== null);
        // Looked at again, because a request may have begun since.
        const waitMs = next();
        if (!done && waitMs !== null) advance(waitMs);
      }
      return work;
    },
  };
};
