import type { Database } from 'better-sqlite3';
import { AppError } from '#core/errors.ts';
import type { Embedder } from '#core/models/embedder.ts';
import { lexicalTermsVersion } from '#core/text/lexical-terms.ts';

/** Which change the store has reached, and by what its two indexes were made. */
export interface StoreState {
  readonly generation: number;
  readonly embedderId: string;
  readonly dimensions: number;
  readonly termsVersion: number;
}

export const readState = (database: Database): StoreState => {
  const state = database
    .prepare<[], StoreState>(
      'SELECT generation, embedder_id AS embedderId, dimensions, terms_version AS termsVersion FROM store_state',
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
    .prepare<[string, number, number]>(
      'INSERT OR IGNORE INTO store_state (id, generation, embedder_id, dimensions, terms_version) VALUES (1, 0, ?, ?, ?)',
    )
    .run(id, dimensions, lexicalTermsVersion);
};

/** Records, as a new generation, that the indexes are now made by this embedder and this program's lexical terms. */
export const updateState = (database: Database, { id, dimensions }: Embedder): void => {
  database
    .prepare<[string, number, number]>(
      'UPDATE store_state SET generation = generation + 1, embedder_id = ?, dimensions = ?, terms_version = ?',
    )
    .run(id, dimensions, lexicalTermsVersion);
};

/** True when queries made by this embedder and this program fit the indexes. */
export const isUpToDate = (state: StoreState, { id, dimensions }: Embedder): boolean =>
  state.embedderId === id && state.dimensions === dimensions && state.termsVersion === lexicalTermsVersion;

/** What to tell whoever may not rebuild the indexes. */
export const outdatedStore = (database: Database, embedder: Embedder): AppError => {
  const { embedderId, termsVersion } = readState(database);
  return new AppError(
    'store-outdated',
    `The indexes of the store at ${database.name} were made with embedder ${embedderId} and terms version ` +
      `${termsVersion}; this program uses ${embedder.id} and ${lexicalTermsVersion}. ` +
      'Run "npm run ingest" once to rebuild them.',
  );
};
