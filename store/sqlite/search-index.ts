import type { Database } from 'better-sqlite3';
import type { PolicyDocument } from '#core/document.ts';
import type { Passage } from '#core/passage.ts';
import { type IndexedPassage, passageTerms } from './index-passages.ts';
import type { PassageTerms, Postings } from './postings.ts';

/** Writes what makes passages findable by their words. Both calls must run in a transaction. */
export interface SearchIndex {
  add(entries: readonly { readonly rowId: number; readonly indexed: IndexedPassage }[]): void;
  /** Takes all passages of a document out of both indexes, vectors included; the passages themselves stay. */
  remove(documentRowId: number, document: PolicyDocument): void;
}

export const createSearchIndex = (database: Database, postings: Postings): SearchIndex => {
  const insertCount = database.prepare<[number, number]>('INSERT INTO term_counts (passage, count) VALUES (?, ?)');
  const selectPassages = database
    .prepare<[number], readonly [number, string]>('SELECT id, passage FROM passages WHERE document = ?')
    .raw();
  const deleteCount = database.prepare<[number]>('DELETE FROM term_counts WHERE passage = ?');
  const deleteVector = database.prepare<[number]>('DELETE FROM vectors WHERE passage = ?');

  return {
    add: (entries) => {
      for (const { rowId, indexed } of entries) insertCount.run(rowId, totalOf(indexed.terms));
      postings.add(entries.map(({ rowId, indexed }) => ({ passage: rowId, terms: indexed.terms })));
    },
    remove: (documentRowId, document) => {
      const removed: PassageTerms[] = [];
      for (const [passage, json] of selectPassages.all(documentRowId)) {
        deleteCount.run(passage);
        deleteVector.run(passage);
        // The postings were made in the same way: the store is rebuilt when `indexVersion` changes.
        removed.push({ passage, terms: passageTerms(document, JSON.parse(json) as Passage) });
      }
      postings.remove(removed);
    },
  };
};

const totalOf = (terms: ReadonlyMap<string, number>): number => {
  let total = 0;
  for (const occurrences of terms.values()) total += occurrences;
  return total;
};
