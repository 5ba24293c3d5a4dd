import type { Database } from 'better-sqlite3';
import type { Clock } from '#core/clock.ts';
import type { PolicyDocument } from '#core/document.ts';
import type { IngestedDocument, PutOutcome } from '../store.ts';
import type { IndexedPassage } from './index-passages.ts';
import type { LedgerRows } from './ledger-rows.ts';
import type { SearchIndex } from './search-index.ts';

/** Writes one document with everything that belongs to it. Must run in a transaction that no other process writes in. */
export type WriteDocument = (
  ingested: IngestedDocument,
  indexed: readonly IndexedPassage[],
  collection: string,
) => PutOutcome;

export const createDocumentWriter = ({
  database,
  ledger,
  searchIndex,
  clock,
}: {
  readonly database: Database;
  readonly ledger: LedgerRows;
  readonly searchIndex: SearchIndex;
  readonly clock: Clock;
}): WriteDocument => {
  const selectCurrent = database
    .prepare<[string], readonly [rowId: number, document: string]>(
      'SELECT id, document FROM documents WHERE key = ? AND superseded_by IS NULL',
    )
    .raw();
  const supersede = database.prepare<[string, number]>('UPDATE documents SET superseded_by = ? WHERE id = ?');
  const deleteDocument = database.prepare<[string]>('DELETE FROM documents WHERE document_id = ?');
  const insertDocument = database.prepare<string[]>(
    `INSERT INTO documents (document_id, key, collection, ingested_at, document, problems, sections, source_text)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const insertPassage = database.prepare<[number, number, string, string]>(
    'INSERT INTO passages (document, ordinal, passage_id, passage) VALUES (?, ?, ?, ?)',
  );
  const raiseGeneration = database.prepare<[]>('UPDATE store_state SET generation = generation + 1');

  const retireCurrent = ({ key, id }: PolicyDocument): boolean => {
    const current = selectCurrent.get(key);
    if (!current) return false;
    const [rowId, json] = current;
    searchIndex.remove(rowId, JSON.parse(json) as PolicyDocument);
    supersede.run(id, rowId);
    return true;
  };

  const insert = (
    { document, problems, sections, sourceText, obligations }: IngestedDocument,
    collection: string,
  ): number => {
    const { lastInsertRowid } = insertDocument.run(
      document.id,
      document.key,
      collection,
      clock().toISOString(),
      JSON.stringify(document),
      JSON.stringify(problems),
      JSON.stringify(sections),
      JSON.stringify(sourceText),
    );
    ledger.insert(Number(lastInsertRowid), obligations);
    return Number(lastInsertRowid);
  };

  const insertPassages = (documentRowId: number, indexed: readonly IndexedPassage[]): void => {
    const entries = indexed.map((one) => {
      const { id, ordinal } = one.passage;
      const { lastInsertRowid } = insertPassage.run(documentRowId, ordinal, id, JSON.stringify(one.passage));
      return { rowId: Number(lastInsertRowid), indexed: one };
    });
    searchIndex.add(entries);
  };

  return (ingested, indexed, collection) => {
    const replaced = retireCurrent(ingested.document);
    // The same bytes as an older version: that version becomes the newest again.
    deleteDocument.run(ingested.document.id);
    insertPassages(insert(ingested, collection), indexed);
    raiseGeneration.run();
    return replaced ? 'replaced' : 'added';
  };
};
