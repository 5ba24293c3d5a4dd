import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import SqliteDatabase from 'better-sqlite3';
import type { Terminal } from '../../bot/cli/terminal.ts';

/** A person gives up after that. */
const ANSWER_MS = 60_000;
const LOOK_MS = 100;
/** The platform shows what was sent a moment after the bot has sent it. */
const QUIET_MS = 200;

/** What the bot sent, as it is shown. */
interface Screen {
  hasNews(): boolean;
  showNews(): void;
}

/**
 * Shows what comes until the bot has settled every message it took: a file may follow seconds after the words, because
 * the platforms' limits are kept here as well.
 */
export const showAnswers = async ({
  screen,
  terminal,
  dataFolder,
}: {
  readonly screen: Screen;
  readonly terminal: Terminal;
  readonly dataFolder: string;
}): Promise<void> => {
  const state = new SqliteDatabase(join(dataFolder, 'bot.db'), { readonly: true });
  const open = state.prepare<[], number>("SELECT count(*) FROM inbox WHERE state <> 'done'").pluck();
  const endsAt = Date.now() + ANSWER_MS;
  let came = false;
  try {
    for (;;) {
      const isSettled = open.get() === 0;
      if (isSettled && came) await sleep(QUIET_MS);
      came ||= screen.hasNews();
      screen.showNews();
      if ((isSettled && came) || Date.now() > endsAt) break;
      await sleep(LOOK_MS);
    }
  } finally {
    state.close();
  }
  if (!came) terminal.print('（没有回复）');
};
