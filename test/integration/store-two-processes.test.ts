import { describe, expect, it } from 'vitest';
import { createLsaEmbedder } from '#core/models/create-lsa-embedder.ts';
import { lexicalTerms } from '#core/text/lexical-terms.ts';
import type { PolicyStore } from '#store';
import { expectWholeStore } from '#test/support/expect-whole-store.ts';
import { createHashingEmbedder } from '#test/support/hashing-embedder.ts';
import { ingestedDocument } from '#test/support/ingested-document.ts';
import { startStoreWriter } from '#test/support/start-store-writer.ts';
import { temporaryFolders } from '#test/support/temporary-folders.ts';
import { writerDocuments } from '#test/support/writer-documents.ts';
import { openSqliteStore } from '../../store/sqlite/open-sqlite-store.ts';

const newFolder = temporaryFolders();
const clauses = 20;
const own = ingestedDocument({ key: '另一进程', clauses: ['由另一进程写入。'] });

const open = (directory: string, options: { busyTimeoutMs?: number; readonly?: boolean } = {}): Promise<PolicyStore> =>
  openSqliteStore({
    directory,
    embedder: createHashingEmbedder({ dimensions: 64 }),
    clock: () => new Date(0),
    ...options,
  });

describe('a store that two processes use', () => {
  it('tells a second writer, within the time it is given, that another one is writing', async () => {
    const directory = newFolder();
    const writer = startStoreWriter({ directory, count: 5, clauses, point: 'passage:2:5' });
    await writer.said('waiting');
    const store = await open(directory, { busyTimeoutMs: 50 });
    await expect(store.put(own)).rejects.toMatchObject({
      code: 'store-locked',
      message: expect.stringContaining('being written by another process'),
    });
    await writer.kill();
    await store.close();
  });

  it('is readable while another process writes, and shows what was complete', async () => {
    const directory = newFolder();
    const writer = startStoreWriter({ directory, count: 5, clauses, point: 'passage:2:5' });
    await writer.said('waiting');
    const store = await open(directory, { busyTimeoutMs: 0, readonly: true });
    expect(await store.statistics()).toMatchObject({ documents: 2, passages: 40 });
    expect((await store.documents()).map(({ document }) => document.id)).toEqual(
      writerDocuments(2, clauses).map(({ document }) => document.id),
    );
    await store.close();
    await writer.kill();
  });

  it('can be written while another process learns from it, however long that takes', async () => {
    const directory = newFolder();
    const writer = startStoreWriter({ directory, count: 4, clauses, point: 'learning:3:70' });
    await writer.said('waiting');
    const embedder = createLsaEmbedder();
    const store = await openSqliteStore({ directory, embedder, clock: () => new Date(0), busyTimeoutMs: 0 });
    expect(await store.put(own)).toBe('added');
    expect(await store.searchSimilar('由另一进程写入', { limit: 1 })).toMatchObject([
      { passageId: own.passages[0]?.id },
    ]);
    await writer.kill();
    await store.close();
    expectWholeStore(directory, [...writerDocuments(4, clauses), own]);
  });

  it('is free again as soon as the writer is killed', async () => {
    const directory = newFolder();
    const writer = startStoreWriter({ directory, count: 5, clauses, point: 'passage:2:5' });
    await writer.said('waiting');
    await writer.kill();
    const store = await open(directory, { busyTimeoutMs: 0 });
    expect(await store.put(own)).toBe('added');
    await store.close();
    expectWholeStore(directory, [...writerDocuments(2, clauses), own]);
  });

  it('takes the documents of two writers that start on an empty folder together', async () => {
    const directory = newFolder();
    const writers = [20, 25].map((count) => startStoreWriter({ directory, count, clauses }));
    for (const lines of await Promise.all(writers.map((writer) => writer.ended()))) expect(lines.at(-1)).toBe('closed');
    const store = await open(directory, { readonly: true });
    expect(await store.statistics()).toMatchObject({ documents: 20, passages: 20 * clauses });
    await store.close();
  });

  it('shows a reader whole documents only, all the while another process writes', async () => {
    const directory = newFolder();
    await (await open(directory)).close();
    const reader = await open(directory, { readonly: true });
    const terms = lexicalTerms('责任单位').map((term) => ({ term, weight: 1 }));
    const writer = startStoreWriter({ directory, count: 40, clauses });
    let running = true;
    const closed = writer.ended().then((lines) => {
      running = false;
      return lines;
    });
    const seen = new Set<number>();
    while (running) {
      const found = await reader.searchTerms(terms, { limit: 10_000 });
      // Every clause holds the words, so that half a document would show.
      expect(found.length % clauses).toBe(0);
      const { documents, passages } = await reader.statistics();
      expect(passages).toBe(documents * clauses);
      seen.add(found.length);
      await new Promise(setImmediate);
    }
    expect((await closed).at(-1)).toBe('closed');
    expect(seen.size).toBeGreaterThan(1);
    expect(await reader.statistics()).toMatchObject({ documents: 32 });
    await reader.close();
  });
});
