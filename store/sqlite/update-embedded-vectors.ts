import type { Database } from 'better-sqlite3';
import { AppError } from '#core/errors.ts';
import type { Embedder } from '#core/models/embedder.ts';
import { isUpToDate, raiseGeneration, readState } from './store-state.ts';
import type { PassageText, VectorRows } from './vector-rows.ts';

/** Passages in one transaction: few enough that little is lost when an embedder fails in the middle of many. */
const TOGETHER = 200;

/** Asks the embedder for some passages at a time, while others may write, and stores these before it asks for more. */
export const updateEmbeddedVectors = async ({
  database,
  embedder,
  rows,
}: {
  readonly database: Database;
  readonly embedder: Embedder;
  readonly rows: VectorRows;
}): Promise<void> => {
  const store = database.transaction((passages: readonly PassageText[], vectors: readonly Float32Array[]): void => {
    if (!isUpToDate(readState(database), embedder)) return;
    for (const [at, { rowId }] of passages.entries()) {
      rows.insert(rowId, vectors[at] ?? new Float32Array());
    }
    raiseGeneration(database);
  });
  const pending = database.transaction(() => [...rows.pending()].flat())();
  for (let start = 0; start < pending.length; start += TOGETHER) {
    const passages = pending.slice(start, start + TOGETHER);
    const vectors = await embedder.embed(passages.map(({ text }) => text));
    store.immediate(
      passages,
      passages.map((_, at) => checkedVector(vectors[at], embedder)),
    );
  }
};

/** Both SQLite and hnswlib would take a vector of another size, or NaN, and answer nonsense later. */
const checkedVector = (vector: Float32Array | undefined, { id, dimensions }: Embedder): Float32Array => {
  if (vector?.length !== dimensions || !vector.every(Number.isFinite)) {
    throw new AppError(
      'embedder-output-wrong',
      `Embedder ${id} gave no vector of ${dimensions} finite numbers for a passage. Check the model.`,
    );
  }
  return vector;
};
