import type { Database } from 'better-sqlite3';
import { AppError } from '#core/errors.ts';
import type { EmbeddingMethod } from './embedding.ts';
import { indexVersion } from './index-passages.ts';

/** Which change the store has reached, and by what its two indexes were made. */
export interface StoreState {
  readonly generation: number;
  readonly embedderId: string;
  readonly dimensions: number;
  readonly indexVersion: string;
  /** The generation that a fitted embedder learned from; 0 while it has learned nothing, and for any other embedder. */
  readonly fit: number;
  /** How many passages it learned from. */
  readonly fittedPassages: number;
}

/** Names what vectors were made with: vectors and files of another name are not comparable. */
export const modelOf = ({ embedderId, fit }: StoreState): string => `${embedderId}@${fit}`;

export const readState = (database: Database): StoreState => {
  const state = database
    .prepare<[], StoreState>(
      `SELECT generation, embedder_id AS embedderId, dimensions, index_version AS indexVersion, fit,
         fitted_passages AS fittedPassages FROM store_state`,
    )
    .get();
  if (state) return state;
  throw new AppError(
    'store-damaged',
    `The store at ${database.name} lacks its state. Move the folder away and run "npm run ingest" again.`,
  );
};

/** As `readState`, but throws when another program has made the indexes in its own way since the store was opened. */
export const readUpToDateState = (database: Database, embedder: EmbeddingMethod): StoreState => {
  const state = readState(database);
  if (isUpToDate(state, embedder)) return state;
  throw outdatedStore(database, embedder);
};

/** Writes the state of an empty store; leaves one that is there. */
export const createState = (database: Database, { id, dimensions }: EmbeddingMethod): void => {
  database
    .prepare<[string, number, string]>(
      'INSERT OR IGNORE INTO store_state (id, generation, embedder_id, dimensions, index_version) VALUES (1, 0, ?, ?, ?)',
    )
    .run(id, dimensions, indexVersion);
};

/** Records, as a new generation, that the lexical index is of this program's version and vectors are to be made anew. */
export const resetState = (database: Database, { id, dimensions }: EmbeddingMethod): void => {
  database
    .prepare<[string, number, string]>(
      `UPDATE store_state SET generation = generation + 1, embedder_id = ?, dimensions = ?, index_version = ?,
         fit = 0, fitted_passages = 0`,
    )
    .run(id, dimensions, indexVersion);
};

/** Records a change of what can be found. */
export const raiseGeneration = (database: Database): void => {
  database.exec('UPDATE store_state SET generation = generation + 1');
};

/** Records, as a new generation, that a fitted embedder has learned from so many passages. */
export const recordFit = (database: Database, passages: number): void => {
  database
    .prepare<[number]>('UPDATE store_state SET generation = generation + 1, fit = generation + 1, fitted_passages = ?')
    .run(passages);
};

/** True when queries made by this embedder and this program fit the indexes. */
export const isUpToDate = (state: StoreState, { id, dimensions }: EmbeddingMethod): boolean =>
  state.embedderId === id && state.dimensions === dimensions && state.indexVersion === indexVersion;

/** What to tell whoever may not rebuild the indexes. */
export const outdatedStore = (database: Database, embedder: EmbeddingMethod): AppError => {
  const state = readState(database);
  return new AppError(
    'store-outdated',
    `The indexes of the store at ${database.name} were made with embedder ${state.embedderId} and version ` +
      `${state.indexVersion}; this program uses ${embedder.id} and ${indexVersion}. ` +
      'Run "npm run ingest" once to rebuild them.',
  );
};
