import type { Wait } from './wait.ts';

/** Remembers what is under way, so that an end can wait for it. */
export interface RunningWork {
  add<T>(work: Promise<T>): Promise<T>;
  /** Resolves when all of it has ended, at the latest after `graceMs`. */
  settled(graceMs: number, wait: Wait): Promise<void>;
}

/** Makes an empty one. */
export const createRunningWork = (): RunningWork => {
  const running = new Set<Promise<unknown>>();
  return {
    add: (work) => {
      running.add(work);
      const forget = (): boolean => running.delete(work);
      work.then(forget, forget);
      return work;
    },
    settled: async (graceMs, wait) => {
      const done = new AbortController();
      const all = Promise.allSettled([...running]).then(() => done.abort());
      if (running.size > 0) await Promise.race([all, wait(graceMs, done.signal)]);
    },
  };
};
