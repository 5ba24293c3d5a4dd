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
