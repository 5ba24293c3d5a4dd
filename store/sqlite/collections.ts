import type { Database } from 'better-sqlite3';
import { rememberWhileUnchanged } from './remember-while-unchanged.ts';

/** Which documents a reading call is limited to. */
interface Scope {
  readonly documentIds?: readonly string[];
  readonly collections?: readonly string[];
}

interface Place {
  readonly documentId: string;
  readonly collection: string;
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
   * a search over everything is much faster than one over a list of everything. Not for a transaction that has written.
   */
  narrow<T extends Scope>(scope: T): T;
}

export const createCollections = (database: Database): Collections => {
  const text = (sql: string) => database.prepare<[string], string>(sql).pluck();
  const selectOfKey = text('SELECT collection FROM documents WHERE key = ? LIMIT 1');
  const selectOfDocument = text('SELECT collection FROM documents WHERE document_id = ?');
  const selectPlaces = database.prepare<[], Place>(
    'SELECT document_id AS documentId, collection FROM documents WHERE superseded_by IS NULL',
  );
  const places = rememberWhileUnchanged(database, () => selectPlaces.all());
  const update = database.prepare<[string, string]>('UPDATE documents SET collection = ? WHERE key = ?');

  return {
    ofKey: (key) => selectOfKey.get(key) ?? null,
    ofDocument: (documentId) => selectOfDocument.get(documentId) ?? null,
    move: (key, collection) => update.run(collection, key).changes > 0,
    narrow: (scope) => {
      if (!scope.collections) return scope;
      const allowed = new Set(scope.collections);
      const current = places();
      const visible = current.flatMap(({ documentId, collection }) => (allowed.has(collection) ? documentId : []));
      if (visible.length === current.length) return scope;
      if (!scope.documentIds) return { ...scope, documentIds: visible };
      const asked = new Set(scope.documentIds);
      return { ...scope, documentIds: visible.filter((id) => asked.has(id)) };
    },
  };
};
