import type { RemindingParts } from './send-due-reminders.ts';
import { sendDueReminders } from './send-due-reminders.ts';

/** Looks whether a reminder is due, once every half minute. */
export interface ReminderClock {
  start(): void;
  /** Resolves when a round that is under way has ended. */
  stop(): Promise<void>;
}

const ROUND_MS = 30_000;

export const createReminderClock = (
  parts: RemindingParts,
  every: (run: () => void, ms: number) => () => void = everyMs,
): ReminderClock => {
  let halt: (() => void) | null = null;
  let round: Promise<void> | null = null;
  const run = (): void => {
    // A round that takes long is not overtaken by the next.
    round ??= sendDueReminders(parts)
      .catch((err: unknown) => parts.logger.error({ err }, 'reminder-round-error'))
      .finally(() => {
        round = null;
      });
  };
  return {
    start: () => {
      halt ??= every(run, ROUND_MS);
    },
    stop: async () => {
      halt?.();
      halt = null;
      await round;
    },
  };
};

const everyMs = (run: () => void, ms: number): (() => void) => {
  const timer = setInterval(run, ms);
  return () => clearInterval(timer);
};
