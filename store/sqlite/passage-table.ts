import type { Database } from 'better-sqlite3';
import type { Span } from '#core/span.ts';

/** Passages of current documents in the order that breaks ties: document key, then ordinal. A rank is a place in it. */
export interface PassageTable {
  readonly generation: number;
  readonly size: number;
  /** Row id by rank. */
  readonly rowIds: Int32Array;
  /** Rank by row id; -1 for passages of history. */
  readonly ranks: Int32Array;
  /** Number of lexical terms by rank. */
  readonly termCounts: Int32Array;
  readonly meanTermCount: number;
  /** Ranks of each document, by document id. */
  readonly documentRanks: ReadonlyMap<string, Span>;
}

/** Keeps the table of the latest generation asked for, and reads it anew only after a change. */
export const createPassageTableReader = (database: Database): ((generation: number) => PassageTable) => {
  let table: PassageTable | undefined;
  return (generation) => {
    if (table?.generation !== generation) table = readTable(database, generation);
    return table;
  };
};

type Row = readonly [documentId: string, rowId: number, termCount: number];

const readTable = (database: Database, generation: number): PassageTable => {
  const rows = database
    .prepare<[], Row>(
      `SELECT d.document_id, p.id, t.count FROM documents d
       JOIN passages p ON p.document = d.id
       JOIN term_counts t ON t.passage = p.id
       WHERE d.superseded_by IS NULL
       ORDER BY d.key, p.ordinal`,
    )
    .raw()
    .all();
  const rowIds = Int32Array.from(rows, ([, rowId]) => rowId);
  const termCounts = Int32Array.from(rows, ([, , count]) => count);
  const ranks = new Int32Array(rowIds.reduce((highest, id) => Math.max(highest, id), 0) + 1).fill(-1);
  const documentRanks = new Map<string, Span>();
  for (const [rank, [documentId, rowId]] of rows.entries()) {
    ranks[rowId] = rank;
    documentRanks.set(documentId, { start: documentRanks.get(documentId)?.start ?? rank, end: rank + 1 });
  }
  return {
    generation,
    size: rows.length,
    rowIds,
    ranks,
    termCounts,
    meanTermCount: termCounts.reduce((sum, count) => sum + count, 0) / Math.max(1, rows.length),
    documentRanks,
  };
};
