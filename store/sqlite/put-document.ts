import type { Database } from 'better-sqlite3';
import { type IngestedDocument, PUBLIC_COLLECTION, type PutOutcome } from '../store.ts';
import type { Collections } from './collections.ts';
import type { DocumentReader } from './document-reader.ts';
import type { WriteDocument } from './document-writer.ts';
import type { EmbeddingMethod } from './embedding.ts';
import { indexPassages } from './index-passages.ts';
import { readUpToDateState } from './store-state.ts';

/** Stores one document. Terms are computed first, so that other writers wait for the writing only. */
export const putDocument = (
  ingested: IngestedDocument,
  {
    database,
    embedder,
    documents,
    collections,
    writeDocument,
    collection,
  }: {
    readonly database: Database;
    readonly embedder: EmbeddingMethod;
    readonly documents: DocumentReader;
    readonly collections: Collections;
    readonly writeDocument: WriteDocument;
    /** As asked for; absent when nothing was said. */
    readonly collection: string | undefined;
  },
): PutOutcome => {
  const { document, passages } = ingested;
  const keep = (): PutOutcome => {
    if (collection !== undefined) collections.move(document.key, collection);
    return 'unchanged';
  };
  if (documents.isCurrent(document.id)) return keep();
  const indexed = indexPassages(document, passages);
  const write = database.transaction((): PutOutcome => {
    // Asked again: another call or process may have stored it while the terms were computed.
    if (documents.isCurrent(document.id)) return keep();
    readUpToDateState(database, embedder);
    const place = collection ?? collections.ofKey(document.key) ?? PUBLIC_COLLECTION;
    collections.move(document.key, place);
    return writeDocument(ingested, indexed, place);
  });
  return write.immediate();
};
