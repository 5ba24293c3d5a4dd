import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import SqliteDatabase, { type Database } from 'better-sqlite3';
import { AppError } from '#core/errors.ts';
import type { EmbeddingMethod } from './embedding.ts';
import { migrate, schemaVersion, storedVersion } from './migrate.ts';
import { createState } from './store-state.ts';

/** Opens the database file of a data folder, with the tables of this program; creates it unless `readonly`. */
export const openDatabase = ({
  file,
  embedder,
  readonly,
  busyTimeoutMs,
}: {
  readonly file: string;
  readonly embedder: EmbeddingMethod;
  readonly readonly: boolean;
  readonly busyTimeoutMs: number;
}): Database => {
  if (readonly && !existsSync(file)) throw missing(file);
  if (!readonly) createFolder(dirname(file));
  const database = new SqliteDatabase(file, { readonly, timeout: busyTimeoutMs });
  try {
    if (readonly) checkVersion(database);
    else prepareForWriting(database, embedder);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
};

const prepareForWriting = (database: Database, embedder: EmbeddingMethod): void => {
  storedVersion(database);
  // WAL: readers see the last committed state and never wait. FULL: a document that was reported as stored survives a
  // power cut; it costs one fsync a document.
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.pragma('foreign_keys = ON');
  migrate(database, { afterwards: () => createState(database, embedder) });
};

const checkVersion = (database: Database): void => {
  const version = storedVersion(database);
  if (version === 0) throw missing(database.name);
  if (version < schemaVersion) {
    throw new AppError(
      'store-outdated',
      `The store at ${database.name} has version ${version}, this program needs ${schemaVersion}. ` +
        'Run "npm run ingest" once to bring it up to date.',
    );
  }
};

const createFolder = (folder: string): void => {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (cause) {
    throw new AppError('folder-unusable', `The data folder ${folder} can not be created. Choose another one.`, {
      cause,
    });
  }
};

const missing = (file: string): AppError =>
  new AppError('file-not-found', `There is no store at ${file}. Run "npm run ingest" to make one.`);
