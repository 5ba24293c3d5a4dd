import { describe, expect, it } from 'vitest';
import { createLsaEmbedder } from '#core/models/create-lsa-embedder.ts';
import type { FittableEmbedder } from '#core/models/fittable-embedder.ts';
import type { IngestedDocument, PolicyStore, PutOutcome } from '#store';
import { expectWholeStore } from '#test/support/expect-whole-store.ts';
import { ingestedDocument } from '#test/support/ingested-document.ts';
import { syntheticDocuments } from '#test/support/synthetic-documents.ts';
import { temporaryFolders } from '#test/support/temporary-folders.ts';
import { openSqliteStore } from './open-sqlite-store.ts';

const newFolder = temporaryFolders();
const documents = syntheticDocuments(3, 15);
const late = (number: number): IngestedDocument =>
  ingestedDocument({ key: `后到${number}`, clauses: [`渔港经济区避风锚地建设第${number}批。`] });
const query = '渔港经济区避风锚地';

const open = (directory: string, embedder: FittableEmbedder = createLsaEmbedder()): Promise<PolicyStore> =>
  openSqliteStore({ directory, embedder, clock: () => new Date(0), busyTimeoutMs: 0 });

/** Something happens to the store each time somebody has learned from it and not stored that yet. */
const interrupted = (happens: (times: number) => void) => {
  const embedder = createLsaEmbedder();
  let times = 0;
  return {
    times: () => times,
    embedder: {
      ...embedder,
      fit: (texts: readonly string[]) => {
        times += 1;
        happens(times);
        return embedder.fit(texts);
      },
    },
  };
};

describe('learning from a store', () => {
  it('begins again when another one has stored a document meanwhile, and ends as if that had come before', async () => {
    const directory = newFolder();
    const other = await open(directory);
    const outcomes: Promise<PutOutcome>[] = [];
    const { embedder, times } = interrupted((nth) => {
      if (nth === 1) outcomes.push(other.put(late(1)));
    });
    const store = await open(directory, embedder);
    for (const document of documents) await store.put(document);
    const found = await store.searchSimilar(query, { limit: 50 });
    expect(await Promise.all(outcomes)).toEqual(['added']);
    expect(times()).toBe(2);
    const fresh = await open(newFolder());
    for (const document of [...documents, late(1)]) await fresh.put(document);
    expect(found).toEqual(await fresh.searchSimilar(query, { limit: 50 }));
    await Promise.all([store.close(), other.close(), fresh.close()]);
    expectWholeStore(directory, [...documents, late(1)]);
  });

  it('leaves it to one who writes all the time, who does it when closing', async () => {
    const directory = newFolder();
    const other = await open(directory);
    const { embedder, times } = interrupted((nth) => void other.put(late(nth)));
    const store = await open(directory, embedder);
    for (const document of documents) await store.put(document);
    expect(await store.searchSimilar(query, { limit: 50 })).toEqual([]);
    expect(times()).toBe(3);
    const held = [...documents, late(1), late(2), late(3)];
    expectWholeStore(directory, held, { withVectors: [] });
    await other.close();
    expect(await store.searchSimilar(query, { limit: 50 })).toHaveLength(48);
    await store.close();
    expectWholeStore(directory, held);
  });

  it('keeps what another one has learned meanwhile', async () => {
    const directory = newFolder();
    const other = await open(directory);
    const ended: Promise<unknown>[] = [];
    // Closing learns before it first waits for anything.
    const { embedder, times } = interrupted(() => void ended.push(other.put(late(1)), other.close()));
    const store = await open(directory, embedder);
    for (const document of documents) await store.put(document);
    const found = await store.searchSimilar(query, { limit: 50 });
    await Promise.all(ended);
    expect(times()).toBe(1);
    const fresh = await open(newFolder());
    for (const document of [...documents, late(1)]) await fresh.put(document);
    expect(found).toEqual(await fresh.searchSimilar(query, { limit: 50 }));
    await Promise.all([store.close(), fresh.close()]);
    expectWholeStore(directory, [...documents, late(1)]);
  });
});
