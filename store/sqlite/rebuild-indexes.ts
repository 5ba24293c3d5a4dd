import type { Database } from 'better-sqlite3';
import type { PolicyDocument } from '#core/document.ts';
import type { Embedder } from '#core/models/embedder.ts';
import type { Passage } from '#core/passage.ts';
import { indexPassages } from './index-passages.ts';
import { createPostings } from './postings.ts';
import { createSearchIndex, type SearchIndex } from './search-index.ts';
import { readState, updateState } from './store-state.ts';

type PassageRow = readonly [rowId: number, passage: string];
type DocumentRow = readonly [rowId: number, document: string];

/**
 * Makes both indexes anew for all current documents, after a change of embedder or of the lexical terms. Everything is
 * computed first and written in one transaction; nothing is written when the store was changed meanwhile.
 */
export const rebuildIndexes = async (database: Database, embedder: Embedder): Promise<void> => {
  const searchIndex = createSearchIndex(database, createPostings(database));
  const selectPassages = database
    .prepare<[number], PassageRow>('SELECT id, passage FROM passages WHERE document = ? ORDER BY ordinal')
    .raw();
  const { generation } = readState(database);
  const entries: Parameters<SearchIndex['add']>[0][number][] = [];
  for (const [documentRowId, json] of currentDocuments(database)) {
    const document = JSON.parse(json) as PolicyDocument;
    const rows = selectPassages.all(documentRowId);
    const passages = rows.map(([, passage]) => JSON.parse(passage) as Passage);
    const indexed = await indexPassages({ document, passages, embedder });
    for (const [at, one] of indexed.entries()) entries.push({ rowId: rows[at]?.[0] ?? 0, indexed: one });
  }
  database
    .transaction(() => {
      if (readState(database).generation !== generation) return;
      database.exec('DELETE FROM postings; DELETE FROM term_counts; DELETE FROM vectors;');
      searchIndex.add(entries);
      updateState(database, embedder);
    })
    .immediate();
};

const currentDocuments = (database: Database): readonly DocumentRow[] =>
  database
    .prepare<[], DocumentRow>('SELECT id, document FROM documents WHERE superseded_by IS NULL ORDER BY id')
    .raw()
    .all();
