/** Does something later. Injected, so that tests move time by hand. */
export interface Timers {
  /** Runs `action` once after `delayMs` milliseconds; the returned function cancels it. */
  after(delayMs: number, action: () => void): () => void;
}

/** The timers of the machine. They keep the process alive: one that waits to connect again has nothing else. */
export const systemTimers: Timers = {
  after: (delayMs, action) => {
    const timer = setTimeout(action, delayMs);
    return () => clearTimeout(timer);
  },
};

/** Waits `delayMs` milliseconds; does not wait at all for zero or less. */
export const pause = (timers: Timers, delayMs: number): Promise<void> =>
  delayMs <= 0 ? Promise.resolve() : new Promise((resolve) => void timers.after(delayMs, resolve));

/** Waits for `work`, which never rejects, but not longer than `limitMs` milliseconds. */
export const atMost = async (timers: Timers, limitMs: number, work: Promise<void>): Promise<void> => {
  if (limitMs <= 0) return;
  let cancel = (): void => undefined;
  const limit = new Promise<void>((resolve) => {
    cancel = timers.after(limitMs, resolve);
  });
  await Promise.race([work, limit]);
  cancel();
};

/** Timers that can be ended together: what is planned then, or later, never happens. */
export const endingTimers = (timers: Timers): Timers & { end(): void } => {
  const planned = new Set<() => void>();
  let ended = false;
  return {
    after: (delayMs, action) => {
      if (ended) return () => undefined;
      const cancel = timers.after(delayMs, () => {
        planned.delete(cancel);
        action();
      });
      planned.add(cancel);
      return () => {
        planned.delete(cancel);
        cancel();
      };
    },
    end: () => {
      ended = true;
      for (const cancel of planned) cancel();
      planned.clear();
    },
  };
};
