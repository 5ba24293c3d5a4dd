import type { Database } from 'better-sqlite3';
import type { TextVectors } from '#core/models/fittable-embedder.ts';
import { piecesToBlob } from './piece-blob.ts';
import { vectorToBlob } from './vector-blob.ts';

/**
 * Vectors that are made and not stored yet, in a temporary table of this connection: those of a large store need not
 * fit into memory, and nobody who writes waits for them.
 */
export interface StagedVectors {
  add(rowId: number, vectors: TextVectors): void;
  /** Stores them, but for passages that are gone or have vectors by now. Must run in a writing transaction. */
  store(options: { readonly fitted: boolean }): void;
  clear(): void;
}

export const createStagedVectors = (database: Database): StagedVectors => {
  database.exec(
    'CREATE TEMP TABLE IF NOT EXISTS staged_vectors (passage INTEGER PRIMARY KEY, vector BLOB NOT NULL, pieces BLOB)',
  );
  const insert = database.prepare<[number, Buffer, Buffer | null]>(
    'INSERT INTO temp.staged_vectors (passage, vector, pieces) VALUES (?, ?, ?)',
  );
  const move = database.prepare<[number]>(
    `INSERT OR IGNORE INTO main.vectors (passage, vector, pieces, fitted)
       SELECT s.passage, s.vector, s.pieces, ? FROM temp.staged_vectors s
       JOIN main.passages p ON p.id = s.passage JOIN main.documents d ON d.id = p.document
       WHERE d.superseded_by IS NULL`,
  );
  return {
    add: (rowId, vectors) => {
      insert.run(rowId, vectorToBlob(vectors.whole), piecesToBlob(vectors));
    },
    store: ({ fitted }) => {
      move.run(Number(fitted));
    },
    clear: () => {
      database.exec('DELETE FROM temp.staged_vectors');
    },
  };
};
