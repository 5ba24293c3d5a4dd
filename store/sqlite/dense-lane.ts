import type { Database } from 'better-sqlite3';
import { AppError } from '#core/errors.ts';
import { embedQuestion } from '#core/models/embed-question.ts';
import type { Embedder } from '#core/models/embedder.ts';
import { isFittable, type StoreEmbedder } from './embedding.ts';
import { createLearnedTerms } from './learned-terms.ts';
import { modelOf, readState } from './store-state.ts';
import { updateVectors } from './update-vectors.ts';
import { createVectorRows } from './vector-rows.ts';

/** The embedder of an open store: when it makes vectors, and of what. */
export interface DenseLane {
  /** Says that there are, or may be, passages without vectors. */
  expectPassages(): void;
  /** Makes the vectors that are expected. */
  bringUpToDate(): Promise<void>;
  /**
   * Prepares the vector of a question before the store is read, because an embedder may take its time; one that learned
   * from the store reads there, so that the function must be called in the transaction of the search. Zeros, which are
   * similar to nothing, when the embedder failed and somebody was told.
   */
  queryVector(text: string): Promise<() => Float32Array>;
}

export const createDenseLane = ({
  database,
  embedder,
  embedderFailed,
  passagesExpected,
}: {
  readonly database: Database;
  readonly embedder: StoreEmbedder;
  readonly embedderFailed: ((error: AppError) => void) | undefined;
  readonly passagesExpected: boolean;
}): DenseLane => {
  const rows = createVectorRows(database);
  const learned = createLearnedTerms(database);
  let expected = passagesExpected;

  const orTell = (error: unknown): void => {
    if (!embedderFailed || !(error instanceof AppError && error.code.startsWith('embedder-'))) throw error;
    embedderFailed(error);
  };
  const vectorOf = async (text: string, model: Embedder): Promise<Float32Array> => {
    try {
      return await embedQuestion(model, text);
    } catch (error) {
      orTell(error);
      return new Float32Array(model.dimensions);
    }
  };

  return {
    expectPassages: () => {
      expected = true;
    },
    bringUpToDate: async () => {
      if (!expected) return;
      // Set first: a document that is put while an embedder takes its time is expected again.
      expected = false;
      try {
        await updateVectors({ database, embedder, rows, learned });
      } catch (error) {
        expected = true;
        orTell(error);
      }
    },
    queryVector: async (text) => {
      if (isFittable(embedder)) return () => embedder.embed(text, learned.lookUp(modelOf(readState(database))));
      const vector = await vectorOf(text, embedder);
      return () => vector;
    },
  };
};
