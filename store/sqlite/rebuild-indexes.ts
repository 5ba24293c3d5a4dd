import type { Database } from 'better-sqlite3';
import type { PolicyDocument } from '#core/document.ts';
import type { Passage } from '#core/passage.ts';
import type { EmbeddingMethod } from './embedding.ts';
import { indexPassages } from './index-passages.ts';
import { createPostings } from './postings.ts';
import { createSearchIndex } from './search-index.ts';
import { isUpToDate, readState, resetState } from './store-state.ts';

type Row = readonly [rowId: number, json: string];

/**
 * Makes the lexical index anew for all current documents and drops all vectors, after a change of embedder or of the
 * lexical terms; in one transaction.
 */
export const rebuildIndexes = (database: Database, embedder: EmbeddingMethod): void => {
  const searchIndex = createSearchIndex(database, createPostings(database));
  const selectDocuments = database
    .prepare<[], Row>('SELECT id, document FROM documents WHERE superseded_by IS NULL ORDER BY id')
    .raw();
  const selectPassages = database
    .prepare<[number], Row>('SELECT id, passage FROM passages WHERE document = ? ORDER BY ordinal')
    .raw();
  const rebuild = database.transaction(() => {
    // Asked again: another process may have rebuilt the store while this one waited for the lock.
    if (isUpToDate(readState(database), embedder)) return;
    database.exec('DELETE FROM postings; DELETE FROM term_counts; DELETE FROM vectors; DELETE FROM term_vectors;');
    for (const [documentRowId, json] of selectDocuments.all()) {
      const rows = selectPassages.all(documentRowId);
      const passages = rows.map(([, passage]) => JSON.parse(passage) as Passage);
      const indexed = indexPassages(JSON.parse(json) as PolicyDocument, passages);
      searchIndex.add(indexed.map((one, at) => ({ rowId: rows[at]?.[0] ?? 0, indexed: one })));
    }
    resetState(database, embedder);
  });
  rebuild.immediate();
};
