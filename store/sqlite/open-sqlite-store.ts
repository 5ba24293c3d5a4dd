import { join } from 'node:path';
import type { Clock } from '#core/clock.ts';
import type { AppError } from '#core/errors.ts';
import type { PolicyStore } from '../store.ts';
import { createSqliteStore } from './create-sqlite-store.ts';
import type { StoreEmbedder } from './embedding.ts';
import { openDatabase } from './open-database.ts';
import { rebuildIndexes } from './rebuild-indexes.ts';
import { withStoreErrors } from './store-error.ts';
import { isUpToDate, outdatedStore, readState } from './store-state.ts';

/** Where a store lies, and what it works with. */
export interface SqliteStoreOptions {
  /** Holds `store.db` and, from 2,000 passages on, the vector file; created when missing. */
  readonly directory: string;
  readonly embedder: StoreEmbedder;
  readonly clock: Clock;
  /** Changes nothing, not even what an older program left to be brought up to date. */
  readonly readonly?: boolean;
  /**
   * Told when the embedder fails. The store goes on: the question is answered by words alone, and vectors that are missing
   * follow with the next search or the next process that brings documents. Without it such calls fail.
   */
  readonly embedderFailed?: (error: AppError) => void;
  /** How long a write waits for that of another process before it fails with `store-locked`. */
  readonly busyTimeoutMs?: number;
}

/**
 * Opens the store of a data folder. Any number of processes may read it while one writes. A store whose indexes were
 * made by another embedder or another version of the lexical terms is brought up to date first.
 */
export const openSqliteStore = ({
  directory,
  embedder,
  clock,
  embedderFailed,
  readonly = false,
  busyTimeoutMs = 5_000,
}: SqliteStoreOptions): Promise<PolicyStore> => {
  const file = join(directory, 'store.db');
  return withStoreErrors(file, async () => {
    const database = openDatabase({ file, embedder, readonly, busyTimeoutMs });
    try {
      const outdated = !isUpToDate(readState(database), embedder);
      if (outdated && readonly) throw outdatedStore(database, embedder);
      if (outdated) rebuildIndexes(database, embedder);
      return createSqliteStore({ database, directory, embedder, clock, embedderFailed, bringsDocuments: outdated });
    } catch (error) {
      database.close();
      throw error;
    }
  });
};
