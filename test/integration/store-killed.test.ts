import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLsaEmbedder } from '#core/models/create-lsa-embedder.ts';
import { lexicalTerms } from '#core/text/lexical-terms.ts';
import type { IngestedDocument, PolicyStore } from '#store';
import { expectWholeStore } from '#test/support/expect-whole-store.ts';
import { createHashingEmbedder } from '#test/support/hashing-embedder.ts';
import { startStoreWriter } from '#test/support/start-store-writer.ts';
import { temporaryFolders } from '#test/support/temporary-folders.ts';
import { writerDocuments } from '#test/support/writer-documents.ts';
import type { StoreEmbedder } from '../../store/sqlite/embedding.ts';
import { openSqliteStore } from '../../store/sqlite/open-sqlite-store.ts';

const newFolder = temporaryFolders();
const clauses = 12;
const documents = writerDocuments(20, clauses);
const [lastDocument] = documents.slice(-1) as [IngestedDocument];

const openWith = (embedder: StoreEmbedder, directory: string, readonly = false): Promise<PolicyStore> =>
  openSqliteStore({ directory, embedder, clock: () => new Date(0), readonly });
const open = (directory: string): Promise<PolicyStore> =>
  openWith(createHashingEmbedder({ dimensions: 64 }), directory);

const search = async (store: PolicyStore) =>
  store.searchTerms(
    lexicalTerms('教育局完善农村公路安全防护').map((term) => ({ term, weight: 1 })),
    { limit: 100 },
  );

/** A store of all the documents whose writer was never killed. */
let untouched: PolicyStore;
beforeAll(async () => {
  untouched = await open(newFolder());
  for (const document of documents) await untouched.put(document);
});
afterAll(() => untouched.close());

/** The store must open with exactly these documents, take the rest, and then be as one that was never killed. */
const expectRecovery = async (directory: string, held: readonly IngestedDocument[]): Promise<void> => {
  const store = await open(directory);
  expectWholeStore(directory, held, { withVectors: [] });
  for (const document of documents.slice(held.length)) await store.put(document);
  // Who brings documents, be they known, completes the vectors.
  expect(await store.put(lastDocument)).toBe('unchanged');
  expect(await search(store)).toEqual(await search(untouched));
  expect(await store.documents()).toEqual(await untouched.documents());
  await store.close();
  expectWholeStore(directory, documents);
};

describe('a store whose writer is killed', () => {
  // Documents 4 and 9 are new versions: the older one must stay current until the newer one is there entirely.
  it.each(['clock:0', 'clock:4', 'obligation:7', 'passage:4:0', 'passage:9:7', 'passage:12:11'])(
    'holds exactly the documents that were complete, killed at %s',
    async (point) => {
      const directory = newFolder();
      const writer = startStoreWriter({ directory, count: documents.length, clauses, point });
      await writer.said('waiting');
      const lines = await writer.kill();
      const complete = lines.filter((line) => line.startsWith('stored ')).length;
      expect(complete).toBe(Number(point.split(':')[1]));
      await expectRecovery(directory, documents.slice(0, complete));
    },
  );

  it('holds every document without its vectors, killed while those are made at closing', async () => {
    const directory = newFolder();
    const writer = startStoreWriter({ directory, count: documents.length, clauses, point: 'vectors:19' });
    await writer.said('waiting');
    await writer.kill();
    await expectRecovery(directory, documents);
  });

  it('is as if nothing had been learned, killed while the embedder learns from it', async () => {
    const directory = newFolder();
    const writer = startStoreWriter({ directory, count: documents.length, clauses, point: 'learning:19:100' });
    await writer.said('waiting');
    await writer.kill();
    expectWholeStore(directory, documents, { withVectors: [] });
    const similar = (store: PolicyStore) => store.searchSimilar('教育局完善农村公路安全防护', { limit: 100 });
    const reader = await openWith(createLsaEmbedder(), directory, true);
    expect(await similar(reader)).toEqual([]);
    await reader.close();
    const [repaired, expected] = await Promise.all(
      [directory, newFolder()].map((at) => openWith(createLsaEmbedder(), at)),
    );
    expect(await repaired?.put(lastDocument)).toBe('unchanged');
    for (const document of documents) await expected?.put(document);
    const found = repaired && (await similar(repaired));
    expect(found).toHaveLength(100);
    expect(found).toEqual(expected && (await similar(expected)));
    await repaired?.close();
    await expected?.close();
    expectWholeStore(directory, documents);
  });

  it.each([1, 6, 13])('holds all it reported and nothing by half, killed at full speed after %i', async (after) => {
    const directory = newFolder();
    const writer = startStoreWriter({ directory, count: documents.length, clauses });
    await writer.said(`stored ${after}`);
    const lines = await writer.kill();
    const reported = lines.filter((line) => line.startsWith('stored ')).length;
    const store = await open(directory);
    const { documents: current } = await store.statistics();
    await store.close();
    // One more than it could report may be complete. Every fifth document replaces one.
    const held = [reported, reported + 1].find((count) => count - Math.floor(count / 5) === current);
    expect(held).toBeDefined();
    await expectRecovery(directory, documents.slice(0, held));
  });
});
