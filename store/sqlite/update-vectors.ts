import type { Database } from 'better-sqlite3';
import { isFittable, type StoreEmbedder } from './embedding.ts';
import { isBusy } from './is-busy.ts';
import type { LearnedTerms } from './learned-terms.ts';
import { updateEmbeddedVectors } from './update-embedded-vectors.ts';
import { updateFittedVectors } from './update-fitted-vectors.ts';
import type { VectorRows } from './vector-rows.ts';

/**
 * Gives vectors to the passages that have none, and lets the embedder learn anew when that is due. When another process
 * is writing nothing is done: it will do the same for both when it closes.
 */
export const updateVectors = async ({
  database,
  embedder,
  rows,
  learned,
}: {
  readonly database: Database;
  readonly embedder: StoreEmbedder;
  readonly rows: VectorRows;
  readonly learned: LearnedTerms;
}): Promise<void> => {
  try {
    if (isFittable(embedder)) updateFittedVectors({ database, embedder, rows, learned });
    else await updateEmbeddedVectors({ database, embedder, rows });
  } catch (error) {
    if (!isBusy(error)) throw error;
  }
};
