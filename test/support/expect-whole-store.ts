import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { expect } from 'vitest';
import { lexicalTerms } from '#core/text/lexical-terms.ts';
import type { IngestedDocument } from '#store';

/**
 * Looks into the database of a SQLite store, past the store itself: it must hold exactly these documents, in this order
 * of arrival, and both indexes exactly the passages of the newest version of each key. While its writer has not been
 * closed, or when it was killed, only the documents of `withVectors` have vectors.
 */
export const expectWholeStore = (
  directory: string,
  documents: readonly IngestedDocument[],
  { withVectors = documents }: { readonly withVectors?: readonly IngestedDocument[] } = {},
): void => {
  const database = new SqliteDatabase(join(directory, 'store.db'), { readonly: true });
  const column = (sql: string): readonly unknown[] => database.prepare(sql).pluck().all();
  expect(column('PRAGMA integrity_check')).toEqual(['ok']);
  expect(column('PRAGMA foreign_key_check')).toEqual([]);
  expect(column('SELECT document_id FROM documents ORDER BY id')).toEqual(documents.map((one) => one.document.id));
  expect(column('SELECT passage_id FROM passages ORDER BY id')).toEqual(
    documents.flatMap(({ passages }) => passages.map(({ id }) => id)),
  );
  expect(column('SELECT count(*) FROM obligations')).toEqual([documents.flatMap((one) => one.obligations).length]);

  const newest = new Map(documents.map((one) => [one.document.key, one]));
  const current = documents.filter((one) => newest.get(one.document.key) === one);
  const indexedIn = (table: string): readonly unknown[] =>
    column(`SELECT p.passage_id FROM passages p JOIN ${table} i ON i.passage = p.id ORDER BY p.id`);
  const idsOf = (held: readonly IngestedDocument[]): readonly string[] =>
    held.flatMap(({ passages }) => passages.map(({ id }) => id));
  expect(indexedIn('term_counts')).toEqual(idsOf(current));
  expect(indexedIn('vectors')).toEqual(idsOf(current.filter((one) => withVectors.includes(one))));
  expect(postingsOf(database)).toEqual(expectedPostings(current));
  database.close();
};

/** `term → passage ids with occurrences`, decoded here: four bytes an entry, 4,096 passages a block. */
const postingsOf = (database: SqliteDatabase.Database): ReadonlyMap<string, ReadonlyMap<string, number>> => {
  const ids = new Map(database.prepare<[], [number, string]>('SELECT id, passage_id FROM passages').raw().all());
  const postings = new Map<string, Map<string, number>>();
  const rows = database.prepare<[], [string, number, Buffer]>('SELECT term, block, entries FROM postings').raw().all();
  for (const [term, block, entries] of rows) {
    const held = postings.get(term) ?? new Map<string, number>();
    for (let at = 0; at < entries.length; at += 4) {
      held.set(ids.get(block * 4_096 + entries.readUInt16LE(at)) ?? 'unknown', entries.readUInt16LE(at + 2));
    }
    postings.set(term, held);
  }
  return postings;
};

/** The title counts twice. */
const expectedPostings = (current: readonly IngestedDocument[]): ReadonlyMap<string, ReadonlyMap<string, number>> => {
  const postings = new Map<string, Map<string, number>>();
  for (const { document, passages } of current) {
    for (const { id, headings, content } of passages) {
      for (const term of lexicalTerms([document.title, document.title, ...headings, content.text].join('\n'))) {
        const held = postings.get(term) ?? new Map<string, number>();
        postings.set(term, held.set(id, (held.get(id) ?? 0) + 1));
      }
    }
  }
  return postings;
};
