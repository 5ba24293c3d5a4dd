import { join } from 'node:path';
import SqliteDatabase, { type Database } from 'better-sqlite3';
import { AppError } from '#core/errors.ts';
import { migrations } from './migrations.ts';
import { sqliteTrouble } from './sqlite-trouble.ts';

/** The open `bot.db`: what the bot has to remember between two runs. Each room keeps the statements of its own tables. */
export interface BotState {
  readonly database: Database;
  close(): void;
}

/**
 * Opens `bot.db` in a data folder that exists, with the tables of this program; it is separate from the documents, so
 * that either can be deleted alone. A file of a newer program is refused with `store-newer`.
 */
export const openState = (directory: string): BotState => {
  const database = open(join(directory, 'bot.db'));
  try {
    // FULL: a message that was acknowledged survives a power cut; it costs one fsync a write.
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = FULL');
    migrate(database);
  } catch (error) {
    database.close();
    throw sqliteTrouble(error, join(directory, 'bot.db'));
  }
  return {
    database,
    close: () => {
      database.close();
    },
  };
};

const open = (file: string): Database => {
  try {
    return new SqliteDatabase(file, { timeout: 5_000 });
  } catch (error) {
    throw sqliteTrouble(error, file);
  }
};

const migrate = (database: Database): void => {
  const run = database.transaction(() => {
    const version = Number(database.pragma('user_version', { simple: true }));
    if (version > migrations.length) {
      throw new AppError(
        'store-newer',
        `${database.name} has version ${version}; this program knows versions up to ${migrations.length}`,
      );
    }
    for (const step of migrations.slice(version)) database.exec(step);
    database.pragma(`user_version = ${migrations.length}`);
  });
  run.immediate();
};
