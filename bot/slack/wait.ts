import { setTimeout as sleep } from 'node:timers/promises';

/** Waits; resolves early, and does not reject, when the signal is aborted. */
export type Wait = (ms: number, signal: AbortSignal) => Promise<void>;

/** Waits by the clock of the machine. */
export const waitByTimer: Wait = async (ms, signal) => {
  if (signal.aborted) return;
  // The only way to reject is the signal, and that is an early end here.
  await sleep(ms, undefined, { signal }).catch(() => undefined);
};
