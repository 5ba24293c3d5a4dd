import type { Database } from 'better-sqlite3';
import type { PassageTable } from './passage-table.ts';
import { vectorFromBlob } from './vector-blob.ts';

/** Gives the vector at a rank of a table; each is read from the database once. Must run in a transaction. */
export type VectorReader = (table: PassageTable, rank: number) => Float32Array;

export const createVectorReader = (database: Database): VectorReader => {
  const select = database.prepare<[number], Buffer>('SELECT vector FROM vectors WHERE passage = ?').pluck();
  // By row id, which are never used twice: a vector that was read stays right after a change of the store.
  const known = new Map<number, Float32Array>();
  return (table, rank) => {
    const rowId = table.rowIds[rank] ?? 0;
    let vector = known.get(rowId);
    if (!vector) {
      vector = vectorFromBlob(select.get(rowId) ?? Buffer.alloc(0));
      known.set(rowId, vector);
    }
    return vector;
  };
};
