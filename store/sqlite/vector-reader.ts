import type { Database } from 'better-sqlite3';
import type { PassageVectors } from './passage-similarity.ts';
import { piecesFromBlob } from './piece-blob.ts';
import { vectorFromBlob } from './vector-blob.ts';

/** Gives the vectors of a passage by its row id; null while none were made. Must run in a transaction. */
export type VectorReader = (rowId: number) => PassageVectors | null;

/** About 100 MB; at the next one all are forgotten. */
const MOST_KEPT = 50_000;

/** Reads each vector from the database once, as long as the store is made with the same model. */
export const createVectorReader = (database: Database): ((model: string) => VectorReader) => {
  const select = database
    .prepare<[number], readonly [whole: Buffer, pieces: Buffer | null]>(
      'SELECT vector, pieces FROM vectors WHERE passage = ?',
    )
    .raw();
  // By row id, which are never used twice: vectors that were read stay right after a change of the store.
  const known = new Map<number, PassageVectors>();
  let modelOfKnown: string | undefined;

  const read = (rowId: number): PassageVectors | null => {
    const kept = known.get(rowId);
    if (kept) return kept;
    const row = select.get(rowId);
    if (!row) return null;
    const [whole, pieces] = row;
    const vectors = { whole: vectorFromBlob(whole), pieces: pieces && piecesFromBlob(pieces) };
    if (known.size >= MOST_KEPT) known.clear();
    known.set(rowId, vectors);
    return vectors;
  };

  return (model) => {
    if (model !== modelOfKnown) known.clear();
    modelOfKnown = model;
    return read;
  };
};
