import { AppError, type AppErrorCode } from '#core/errors.ts';

/** Result-code prefixes of SQLite (https://www.sqlite.org/rescode.html) and what they mean for a user. */
const MEANINGS: readonly (readonly [prefix: string, code: AppErrorCode, explanation: string])[] = [
  [
    'SQLITE_BUSY',
    'store-locked',
    'is being written by another process. Wait until it has finished (an ingest may take minutes) and try again.',
  ],
  [
    'SQLITE_CORRUPT',
    'store-damaged',
    'is damaged. Move the folder away, run "npm run ingest" again on the documents, and check the disk.',
  ],
  [
    'SQLITE_NOTADB',
    'store-damaged',
    'is not a store, or its first page is damaged. Move the file away and run "npm run ingest" again.',
  ],
  ['SQLITE_CANTOPEN', 'folder-unusable', 'can not be opened. Check that the folder exists and may be written to.'],
  [
    'SQLITE_READONLY',
    'folder-unusable',
    'may not be written to: it was opened for reading only, or the rights on the folder forbid it.',
  ],
  ['SQLITE_FULL', 'folder-unusable', 'does not fit on the disk. Free some space and try again.'],
  ['SQLITE_IOERR', 'folder-unusable', 'can not be read or written. Check the disk.'],
];

/** Runs store code; errors of SQLite come out as `AppError` with what to do, all others as they are. */
export const withStoreErrors = async <T>(location: string, run: () => T | Promise<T>): Promise<T> => {
  try {
    return await run();
  } catch (cause) {
    const code = sqliteCode(cause);
    const meaning = MEANINGS.find(([prefix]) => code.startsWith(prefix));
    if (!meaning) throw cause;
    throw new AppError(meaning[1], `The store at ${location} ${meaning[2]} (${code})`, { cause });
  }
};

const sqliteCode = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
