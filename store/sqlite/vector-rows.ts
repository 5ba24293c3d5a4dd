import type { Database } from 'better-sqlite3';
import type { PolicyDocument } from '#core/document.ts';
import type { Passage } from '#core/passage.ts';
import type { FitAge } from './fit-is-due.ts';
import { searchText } from './search-text.ts';
import { vectorToBlob } from './vector-blob.ts';

/** A passage that has, or is to have, vectors. */
export interface PassageText {
  readonly rowId: number;
  readonly text: string;
}

/** The vectors of current passages. Every call must run in a transaction. */
export interface VectorRows {
  /** Passages of one document after the other, by key, then ordinal. */
  all(): Generator<readonly PassageText[]>;
  /** As `all`, but only passages that have no vectors yet. */
  pending(): Generator<readonly PassageText[]>;
  age(): Pick<FitAge, 'keptPassages' | 'currentPassages'>;
  /** Stores the vector of a passage, without pieces; leaves a passage alone that is gone or has one by now. */
  insert(rowId: number, vector: Float32Array): void;
  clear(): void;
}

type Row = readonly [rowId: number, json: string];

export const createVectorRows = (database: Database): VectorRows => {
  const rows = <Parameters extends number[]>(sql: string) => database.prepare<Parameters, Row>(sql).raw();
  const count = (sql: string) => database.prepare<[], number>(`SELECT count(*) FROM ${sql}`).pluck();
  const without = 'NOT EXISTS (SELECT 1 FROM vectors v WHERE v.passage = p.id)';
  const selectAll = {
    documents: rows<[]>('SELECT id, document FROM documents WHERE superseded_by IS NULL ORDER BY key'),
    passages: rows<[number]>('SELECT id, passage FROM passages WHERE document = ? ORDER BY ordinal'),
  };
  const selectPending = {
    documents: rows<[]>(
      `SELECT id, document FROM documents d WHERE superseded_by IS NULL
         AND EXISTS (SELECT 1 FROM passages p WHERE p.document = d.id AND ${without}) ORDER BY key`,
    ),
    passages: rows<[number]>(`SELECT id, passage FROM passages p WHERE document = ? AND ${without} ORDER BY ordinal`),
  };
  const countKept = count('vectors WHERE fitted = 1');
  const countCurrent = count('passages p JOIN documents d ON d.id = p.document WHERE d.superseded_by IS NULL');
  const insert = database.prepare<[Buffer, number]>(
    `INSERT OR IGNORE INTO vectors (passage, vector)
       SELECT p.id, ? FROM passages p JOIN documents d ON d.id = p.document
       WHERE p.id = ? AND d.superseded_by IS NULL`,
  );

  // Read document by document: nothing else can be asked of the database while one statement is being stepped through.
  const textsOf = function* ({ documents, passages }: typeof selectAll): Generator<readonly PassageText[]> {
    for (const [documentRowId, json] of documents.all()) {
      const document = JSON.parse(json) as PolicyDocument;
      yield passages
        .all(documentRowId)
        .map(([rowId, passage]) => ({ rowId, text: searchText(document, JSON.parse(passage) as Passage) }));
    }
  };

  return {
    all: () => textsOf(selectAll),
    pending: () => textsOf(selectPending),
    age: () => ({ keptPassages: countKept.get() ?? 0, currentPassages: countCurrent.get() ?? 0 }),
    insert: (rowId, vector) => {
      insert.run(vectorToBlob(vector), rowId);
    },
    clear: () => {
      database.exec('DELETE FROM vectors');
    },
  };
};
