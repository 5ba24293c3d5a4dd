import type { Database } from 'better-sqlite3';
import type { Embedder } from '#core/models/embedder.ts';
import type { IngestedDocument, PutOutcome } from '../store.ts';
import type { DocumentReader } from './document-reader.ts';
import type { WriteDocument } from './document-writer.ts';
import { indexPassages } from './index-passages.ts';
import { readUpToDateState } from './store-state.ts';

/** Stores one document. Vectors and terms are computed first, so that other writers wait for the writing only. */
export const putDocument = async (
  ingested: IngestedDocument,
  {
    database,
    embedder,
    documents,
    writeDocument,
  }: {
    readonly database: Database;
    readonly embedder: Embedder;
    readonly documents: DocumentReader;
    readonly writeDocument: WriteDocument;
  },
): Promise<PutOutcome> => {
  const { document, passages } = ingested;
  if (documents.isCurrent(document.id)) return 'unchanged';
  const indexed = await indexPassages({ document, passages, embedder });
  const write = database.transaction((): PutOutcome => {
    // Asked again: another call or process may have stored it while the vectors were computed.
    if (documents.isCurrent(document.id)) return 'unchanged';
    readUpToDateState(database, embedder);
    return writeDocument(ingested, indexed);
  });
  return write.immediate();
};
