import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { AppError } from '#core/errors.ts';

/**
 * Makes this process the only bot of a data folder, until it calls what is returned or dies: two would answer each
 * other's open messages again. The lock is one of the operating system on `bot.lock`, so a crash leaves none behind.
 */
export const lockFolder = (directory: string): (() => void) => {
  const database = new SqliteDatabase(join(directory, 'bot.lock'), { timeout: 0 });
  try {
    database.exec('BEGIN EXCLUSIVE');
  } catch (cause) {
    database.close();
    throw new AppError('store-locked', `another bot already runs on the data folder ${directory}; stop it first`, {
      cause,
    });
  }
  return () => {
    database.close();
  };
};
