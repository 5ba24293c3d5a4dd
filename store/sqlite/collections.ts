import type { Database } from 'better-sqlite3';

/** Which documents a reading call is limited to. */
interface Scope {
  readonly documentIds?: readonly string[];
  readonly collections?: readonly string[];
}

/** Who may see what, in the database. Every call must run in the transaction of the reading or writing it belongs to. */
export interface Collections {
  /** The collection of a key that is held, null for an unknown key. */
  ofKey(key: string): string | null;
  ofDocument(documentId: string): string | null;
  /** Moves all versions of a key; false when there is none. */
  move(key: string, collection: string): boolean;
  /**
   * Turns `collections` into `documentIds`. Where no current document lies outside the collections nothing is narrowed:
   * a search over everything is much faster than one over a list of everything.
   */
  narrow<T extends Scope>(scope: T): T;
}

export const createCollections = (database: Database): Collections => {
  const text = (sql: string) => database.prepare<[string], string>(sql).pluck();
  const selectOfKey = text('SELECT collection FROM documents WHERE key = ? LIMIT 1');
  const selectOfDocument = text('SELECT collection FROM documents WHERE document_id = ?');
  const selectHidden = text(
    `SELECT 1 FROM documents WHERE superseded_by IS NULL
       AND collection NOT IN (SELECT value FROM json_each(?)) LIMIT 1`,
  );
  const selectVisible = text(
    `SELECT document_id FROM documents WHERE superseded_by IS NULL
       AND collection IN (SELECT value FROM json_each(?))`,
  );
  const update = database.prepare<[string, string]>('UPDATE documents SET collection = ? WHERE key = ?');

  return {
    ofKey: (key) => selectOfKey.get(key) ?? null,
    ofDocument: (documentId) => selectOfDocument.get(documentId) ?? null,
    move: (key, collection) => update.run(collection, key).changes > 0,
    narrow: (scope) => {
      if (!scope.collections) return scope;
      const allowed = JSON.stringify(scope.collections);
      if (selectHidden.get(allowed) === undefined) return scope;
      const visible = selectVisible.all(allowed);
      if (!scope.documentIds) return { ...scope, documentIds: visible };
      const asked = new Set(scope.documentIds);
      return { ...scope, documentIds: visible.filter((id) => asked.has(id)) };
    },
  };
};
