import { SqliteError } from 'better-sqlite3';

/** True when another process was writing for longer than this one was told to wait. */
export const isBusy = (error: unknown): boolean => error instanceof SqliteError && error.code.startsWith('SQLITE_BUSY');
