import type { Database } from 'better-sqlite3';
import type { Clock } from '#core/clock.ts';
import type { AppError } from '#core/errors.ts';
import type { Passage } from '#core/passage.ts';
import type { PolicyStore } from '../store.ts';
import { createCollections } from './collections.ts';
import { createDenseLane } from './dense-lane.ts';
import { createDocumentReader } from './document-reader.ts';
import { createDocumentWriter } from './document-writer.ts';
import { isFittable, type StoreEmbedder } from './embedding.ts';
import { createLedgerRows } from './ledger-rows.ts';
import { schemaVersion } from './migrate.ts';
import { createPostings } from './postings.ts';
import { putDocument } from './put-document.ts';
import { saveVectorFile } from './save-vector-file.ts';
import { createSearchIndex } from './search-index.ts';
import { exactSearchBelow } from './search-vectors.ts';
import { createSearcher } from './searcher.ts';
import { withStoreErrors } from './store-error.ts';
import { readState } from './store-state.ts';
import { createVectorFile } from './vector-file.ts';

/** The port over an open database whose indexes are up to date. */
export const createSqliteStore = ({
  database,
  directory,
  embedder,
  clock,
  embedderFailed,
  bringsDocuments: broughtAtOpening,
}: {
  readonly database: Database;
  readonly directory: string;
  readonly embedder: StoreEmbedder;
  readonly clock: Clock;
  readonly embedderFailed: ((error: AppError) => void) | undefined;
  /** True when opening has left passages without vectors. */
  readonly bringsDocuments: boolean;
}): PolicyStore => {
  const postings = createPostings(database);
  const ledger = createLedgerRows(database);
  const documents = createDocumentReader(database);
  const collections = createCollections(database);
  const vectorFile = createVectorFile({ database, directory, dimensions: embedder.dimensions });
  // A model that is there may have failed an earlier process; one that learns from the store has not.
  const passagesExpected = broughtAtOpening || !(isFittable(embedder) || database.readonly);
  const denseLane = createDenseLane({ database, embedder, embedderFailed, passagesExpected });
  const searcher = createSearcher({ database, embedder, postings, vectorFile });
  const searchIndex = createSearchIndex(database, postings);
  const writeDocument = createDocumentWriter({ database, ledger, searchIndex, clock });

  const guarded = <T>(run: () => T | Promise<T>): Promise<T> => withStoreErrors(database.name, run);
  /** Each reading call sees one committed state of the store, whatever other processes write meanwhile. */
  const read = <T>(run: () => T): Promise<T> => guarded(() => database.transaction(run)());
  const vectorIndexWasFresh =
    documents.countPassages() < exactSearchBelow || vectorFile.isFresh(readState(database).generation);
  // Who only reads is not made to wait for the vector file at the end; who brings documents is, even known ones.
  let bringsDocuments = broughtAtOpening;

  return {
    put: (ingested, collection) => {
      bringsDocuments = true;
      denseLane.expectPassages();
      return guarded(() =>
        putDocument(ingested, { database, embedder, documents, collections, writeDocument, collection }),
      );
    },
    setCollection: (key, collection) => guarded(() => collections.move(key, collection)),
    collectionOf: (documentId) => read(() => collections.ofDocument(documentId)),
    has: (documentId) => {
      bringsDocuments = true;
      return read(() => documents.isCurrent(documentId));
    },
    documents: () => read(() => documents.current()),
    document: (documentId) => read(() => documents.find(documentId)),
    history: (key) => read(() => documents.history(key)),
    sourceText: (documentId) => read(() => documents.sourceText(documentId)),
    sections: (documentId) => read(() => documents.sections(documentId)),
    passages: (documentId) => read(() => documents.passages(documentId)),
    passagesById: (passageIds) => read(() => passageIds.flatMap<Passage>((id) => documents.passage(id) ?? [])),
    obligations: (filter) => read(() => ledger.select(collections.narrow(filter))),
    searchTerms: (terms, scope) => read(() => searcher.searchTerms(terms, collections.narrow(scope))),
    searchSimilar: (text, scope) =>
      guarded(async () => {
        // The question first: if the embedder is down, that is found out in the time that one question may take.
        const query = await denseLane.queryVector(text);
        await denseLane.bringUpToDate();
        return read(() => searcher.searchSimilar(query(), collections.narrow(scope)));
      }),
    documentFrequencies: (terms, within) =>
      read(() => searcher.frequencies(terms, collections.narrow(inCollections(within)))),
    statistics: (within) =>
      read(() => {
        const { documentIds } = collections.narrow(inCollections(within));
        return {
          location: database.name,
          schemaVersion,
          documents: documentIds?.length ?? documents.countCurrent(),
          passages: documentIds ? searcher.countPassages(documentIds) : documents.countPassages(),
          embedderId: embedder.id,
          vectorIndexWasFresh,
        };
      }),
    close: () =>
      guarded(async () => {
        if (!database.open) return;
        try {
          if (bringsDocuments) {
            denseLane.expectPassages();
            await denseLane.bringUpToDate();
            saveVectorFile({ database, searcher, vectorFile });
          }
        } finally {
          database.close();
        }
      }),
  };
};

const inCollections = (
  collections: readonly string[] | undefined,
): { readonly collections?: readonly string[]; readonly documentIds?: readonly string[] } =>
  collections ? { collections } : {};
