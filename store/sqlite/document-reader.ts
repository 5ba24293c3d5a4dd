import type { Database } from 'better-sqlite3';
import type { PolicyDocument, Problem } from '#core/document.ts';
import type { Passage } from '#core/passage.ts';
import type { Section } from '#core/section.ts';
import type { StoredDocument } from '../store.ts';
import { rememberWhileUnchanged } from './remember-while-unchanged.ts';

/**
 * The reading half of the port that concerns single documents. `current` and the counts are remembered: they must be
 * called in a reading transaction, or in none.
 */
export interface DocumentReader {
  isCurrent(documentId: string): boolean;
  countCurrent(): number;
  /** Passages of current documents. */
  countPassages(): number;
  /** Ordered by key; the same list until something in the store changes. */
  current(): readonly StoredDocument[];
  find(documentId: string): StoredDocument | null;
  /** Newest first. */
  history(key: string): readonly StoredDocument[];
  sourceText(documentId: string): string;
  sections(documentId: string): readonly Section[];
  passages(documentId: string): readonly Passage[];
  passage(passageId: string): Passage | null;
}

type StoredRow = readonly [
  document: string,
  collection: string,
  problems: string,
  ingestedAt: string,
  supersededBy: string | null,
];

export const createDocumentReader = (database: Database): DocumentReader => {
  const text = (sql: string) => database.prepare<[string], string>(sql).pluck();
  const stored = <Parameters extends string[]>(condition: string) =>
    database
      .prepare<Parameters, StoredRow>(
        `SELECT document, collection, problems, ingested_at, superseded_by FROM documents WHERE ${condition}`,
      )
      .raw();
  const count = <Parameters extends string[]>(rows: string) =>
    database.prepare<Parameters, number>(`SELECT count(*) FROM ${rows}`).pluck();
  const countMatching = count<[string]>('documents WHERE document_id = ? AND superseded_by IS NULL');
  const countCurrent = count<[]>('documents WHERE superseded_by IS NULL');
  const countPassages = count<[]>('term_counts');
  const selectCurrent = stored<[]>('superseded_by IS NULL ORDER BY key');
  const selectOne = stored<[string]>('document_id = ?');
  const selectHistory = stored<[string]>('key = ? ORDER BY id DESC');
  const selectSourceText = text('SELECT source_text FROM documents WHERE document_id = ?');
  const selectSections = text('SELECT sections FROM documents WHERE document_id = ?');
  const selectPassages = text(
    'SELECT p.passage FROM documents d JOIN passages p ON p.document = d.id WHERE d.document_id = ? ORDER BY p.ordinal',
  );
  const selectPassage = text('SELECT passage FROM passages WHERE passage_id = ?');

  return {
    isCurrent: (documentId) => countMatching.get(documentId) === 1,
    countCurrent: rememberWhileUnchanged(database, () => countCurrent.get() ?? 0),
    countPassages: rememberWhileUnchanged(database, () => countPassages.get() ?? 0),
    current: rememberWhileUnchanged(database, () => selectCurrent.all().map(toStored)),
    find: (documentId) => {
      const row = selectOne.get(documentId);
      return row ? toStored(row) : null;
    },
    history: (key) => selectHistory.all(key).map(toStored),
    sourceText: (documentId) => JSON.parse(selectSourceText.get(documentId) ?? '""') as string,
    sections: (documentId) => JSON.parse(selectSections.get(documentId) ?? '[]') as Section[],
    passages: (documentId) => selectPassages.all(documentId).map((json) => JSON.parse(json) as Passage),
    passage: (passageId) => {
      const json = selectPassage.get(passageId);
      return json === undefined ? null : (JSON.parse(json) as Passage);
    },
  };
};

const toStored = ([document, collection, problems, ingestedAt, supersededBy]: StoredRow): StoredDocument => ({
  document: JSON.parse(document) as PolicyDocument,
  collection,
  problems: JSON.parse(problems) as Problem[],
  ingestedAt,
  supersededBy,
});
