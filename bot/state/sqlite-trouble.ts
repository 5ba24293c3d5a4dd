import SqliteDatabase from 'better-sqlite3';
import { AppError } from '#core/errors.ts';

/** Turns what SQLite throws when a file of the bot is opened into an error with a stable code; others stay as they are. */
export const sqliteTrouble = (error: unknown, file: string): unknown => {
  if (!(error instanceof SqliteDatabase.SqliteError)) return error instanceof AppError ? error : unusable(file, error);
  if (/^SQLITE_(?:NOTADB|CORRUPT)/u.test(error.code)) {
    return new AppError('file-unreadable', `${file} is damaged; move it away, a new one is made`, { cause: error });
  }
  if (/^SQLITE_(?:BUSY|LOCKED)/u.test(error.code)) {
    return new AppError('store-locked', `${file} is in use by another process; stop it first`, { cause: error });
  }
  return unusable(file, error);
};

const unusable = (file: string, cause: unknown): AppError =>
  new AppError('folder-unusable', `${file} can not be opened or written; check space and permissions`, { cause });
