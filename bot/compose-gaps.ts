import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Clock } from '#core/clock.ts';
import type { Gap } from './conversation/feedback/gap-book.ts';

/** Makes the reader of the questions that got no good answer; none where no bot has run. */
export const composeGaps =
  (clock: Clock) =>
  async (dataFolder: string, since: Date): Promise<readonly Gap[]> => {
    if (!existsSync(join(dataFolder, 'bot.db'))) return [];
    const [{ openState }, { createGapBook }] = await Promise.all([
      import('./state/open-state.ts'),
      import('./conversation/feedback/gap-book.ts'),
    ]);
    const state = openState(dataFolder);
    try {
      return createGapBook(state, clock).since(since);
    } finally {
      state.close();
    }
  };
