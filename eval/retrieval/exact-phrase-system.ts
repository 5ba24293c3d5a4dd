import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { phraseQuery, spacedCharacters } from './phrase-query.ts';
import type { BuildSystems } from './retrieval-system.ts';

/**
 * BM25 of exact phrases, as qmd searches (github.com/tobi/qmd, `searchFTS`): an FTS5 table with `porter unicode61`,
 * Chinese characters set apart by spaces on both sides, title four times the weight of the body; every run of the query
 * without white space must occur as a phrase. A Chinese question has no white space, so it is one phrase.
 */
export const buildExactPhrase: BuildSystems = async ({ documents }, folder) => {
  const database = new SqliteDatabase(join(folder, 'phrases.db'));
  database.exec(`CREATE VIRTUAL TABLE phrases USING fts5(id UNINDEXED, title, body, tokenize = 'porter unicode61')`);
  const insert = database.prepare<string[]>('INSERT INTO phrases (id, title, body) VALUES (?, ?, ?)');
  database.transaction(() => {
    for (const { id, title, text } of documents) insert.run(id, spacedCharacters(title), spacedCharacters(text));
  })();
  const select = database
    .prepare<[string, number], string>(
      'SELECT id FROM phrases WHERE phrases MATCH ? ORDER BY bm25(phrases, 0, 4.0, 1.0), rowid LIMIT ?',
    )
    .pluck();
  return {
    systems: [
      {
        name: 'qmd（原句短语 BM25）',
        search: async (query, limit) => {
          const phrases = phraseQuery(query);
          return phrases === '' ? [] : select.all(phrases, limit);
        },
      },
    ],
    close: async () => {
      database.close();
    },
  };
};
