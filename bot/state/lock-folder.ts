import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { sqliteTrouble } from './sqlite-trouble.ts';

/**
 * Makes this process the only bot of a data folder, until it calls what is returned or dies: two would answer each
 * other's open messages again. The lock is one of the operating system on `bot.lock`, so a crash leaves none behind.
 */
export const lockFolder = (directory: string): (() => void) => {
  const file = join(directory, 'bot.lock');
  let database: SqliteDatabase.Database | undefined;
  try {
    database = new SqliteDatabase(file, { timeout: 0 });
    database.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    database?.close();
    throw sqliteTrouble(error, file);
  }
  const held = database;
  return () => {
    held.close();
  };
};
