import type { Clock } from '#core/clock.ts';
import { pause, type Timers } from '../timers.ts';

/** Shows a text that keeps growing, less often than it grows. */
export interface ThrottledWrites {
  /** The text to be shown when it is its turn; one that was overtaken is never written. */
  want(text: string): void;
  /** Writes nothing more; resolves when the last write is done. */
  end(): Promise<void>;
}

/** Every update is a paid call; three cards that update without a pause use up an organisation's calls a second. */
const BETWEEN_MS = 1_500;
/** With the final one these are 20. */
const MOST_WRITES = 19;

interface ThrottleParts {
  readonly write: (text: string, index: number) => Promise<void>;
  readonly onTrouble: (error: unknown) => void;
  readonly clock: Clock;
  readonly timers: Timers;
}

/** Makes the throttle: one write at a time, 1.5 s apart. A write that fails goes to `onTrouble` and is not repeated. */
export const throttleWrites = ({ write, onTrouble, clock, timers }: ThrottleParts): ThrottledWrites => {
  let wanted = '';
  let shown = '';
  let writes = 0;
  let lastAt = clock().getTime();
  let ended = false;
  let writing: Promise<void> | null = null;

  const mayWrite = (): boolean => !ended && wanted !== shown && writes < MOST_WRITES;
  const writeOn = async (): Promise<void> => {
    while (mayWrite()) {
      await pause(timers, lastAt + BETWEEN_MS - clock().getTime());
      if (!mayWrite()) return;
      const text = wanted;
      writes += 1;
      await write(text, writes - 1);
      lastAt = clock().getTime();
      shown = text;
    }
  };
  const release = (): void => {
    writing = null;
  };
  return {
    want: (text) => {
      wanted = text;
      writing ??= writeOn().catch(onTrouble).finally(release);
    },
    end: async () => {
      ended = true;
      await writing;
    },
  };
};
