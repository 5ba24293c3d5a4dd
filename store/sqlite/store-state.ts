import type { Database } from 'better-sqlite3';
import { AppError } from '#core/errors.ts';
import type { Embedder } from '#core/models/embedder.ts';
import { indexVersion } from './index-passages.ts';

/** Which change the store has reached, and by what its two indexes were made. */
export interface StoreState {
  readonly generation: number;
  readonly embedderId: string;
  readonly dimensions: number;
  readonly indexVersion: string;
}

export const readState = (database: Database): StoreState => {
  const state = database
    .prepare<[], StoreState>(
      'SELECT generation, embedder_id AS embedderId, dimensions, index_version AS indexVersion FROM store_state',
    )
    .get();
  if (state) return state;
  throw new AppError(
    'store-damaged',
    `The store at ${database.name} lacks its state. Move the folder away and run "npm run ingest" again.`,
  );
};

/** As `readState`, but throws when another program has made the indexes in its own way since the store was opened. */
export const readUpToDateState = (database: Database, embedder: Embedder): StoreState => {
  const state = readState(database);
  if (isUpToDate(state, embedder)) return state;
  throw outdatedStore(database, embedder);
};

/** Writes the state of an empty store; leaves one that is there. */
export const createState = (database: Database, { id, dimensions }: Embedder): void => {
  database
    .prepare<[string, number, string]>(
      'INSERT OR IGNORE INTO store_state (id, generation, embedder_id, dimensions, index_version) VALUES (1, 0, ?, ?, ?)',
    )
    .run(id, dimensions, indexVersion);
};

/** Records, as a new generation, that the indexes are now made by this embedder and this program's version. */
export const updateState = (database: Database, { id, dimensions }: Embedder): void => {
  database
    .prepare<[string, number, string]>(
      'UPDATE store_state SET generation = generation + 1, embedder_id = ?, dimensions = ?, index_version = ?',
    )
    .run(id, dimensions, indexVersion);
};

/** True when queries made by this embedder and this program fit the indexes. */
export const isUpToDate = (state: StoreState, { id, dimensions }: Embedder): boolean =>
  state.embedderId === id && state.dimensions === dimensions && state.indexVersion === indexVersion;

/** What to tell whoever may not rebuild the indexes. */
export const outdatedStore = (database: Database, embedder: Embedder): AppError => {
  const state = readState(database);
  return new AppError(
    'store-outdated',
    `The indexes of the store at ${database.name} were made with embedder ${state.embedderId} and version ` +
      `${state.indexVersion}; this program uses ${embedder.id} and ${indexVersion}. ` +
      'Run "npm run ingest" once to rebuild them.',
  );
};
