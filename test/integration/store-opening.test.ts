import { closeSync, ftruncateSync, mkdirSync, openSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import type { Embedder } from '#core/models/embedder.ts';
import { lexicalTerms } from '#core/text/lexical-terms.ts';
import type { PolicyStore } from '#store';
import { expectWholeStore } from '#test/support/expect-whole-store.ts';
import { createHashingEmbedder } from '#test/support/hashing-embedder.ts';
import { ingestedDocument } from '#test/support/ingested-document.ts';
import { syntheticDocuments } from '#test/support/synthetic-documents.ts';
import { temporaryFolders } from '#test/support/temporary-folders.ts';
import { openSqliteStore } from '../../store/sqlite/open-sqlite-store.ts';

const newFolder = temporaryFolders();
const embedder = createHashingEmbedder({ dimensions: 64 });
const documents = syntheticDocuments(12, 10);

const open = (directory: string, options: { embedder?: Embedder; readonly?: boolean } = {}): Promise<PolicyStore> =>
  openSqliteStore({ directory, embedder, clock: () => new Date(0), ...options });

const buildStore = async (options: { embedder?: Embedder } = {}): Promise<string> => {
  const directory = newFolder();
  const store = await open(directory, options);
  for (const document of documents) await store.put(document);
  await store.close();
  return directory;
};

const search = async (store: PolicyStore) => {
  const text = '财政局新增公共充电桩';
  const terms = lexicalTerms(text).map((term) => ({ term, weight: 1 }));
  return [await store.searchTerms(terms, { limit: 50 }), await store.searchSimilar(text, { limit: 50 })];
};

const inDatabase = (directory: string, sql: string): void => {
  const database = new SqliteDatabase(join(directory, 'store.db'));
  database.exec(sql);
  database.close();
};

describe('opening a store', () => {
  it('makes the folder and an empty store in it', async () => {
    const directory = join(newFolder(), '深一层', 'data');
    const store = await open(directory);
    expect(await store.statistics()).toMatchObject({
      location: join(directory, 'store.db'),
      documents: 0,
      vectorIndexWasFresh: true,
    });
    await store.close();
  });

  it('finds everything again in the next process', async () => {
    const directory = await buildStore();
    const first = await open(directory);
    const [found, list] = [await search(first), await first.documents()];
    await first.close();
    const second = await open(directory, { readonly: true });
    expect(await search(second)).toEqual(found);
    expect(await second.documents()).toEqual(list);
    await second.close();
  });

  it('may be closed twice', async () => {
    const store = await open(newFolder());
    await store.close();
    await expect(store.close()).resolves.toBeUndefined();
  });

  it('for reading, asks for a store that is there', async () => {
    await expect(open(newFolder(), { readonly: true })).rejects.toMatchObject({ code: 'file-not-found' });
    const directory = newFolder();
    mkdirSync(directory);
    writeFileSync(join(directory, 'store.db'), '');
    await expect(open(directory, { readonly: true })).rejects.toMatchObject({ code: 'file-not-found' });
  });

  it('for reading, changes nothing', async () => {
    const directory = await buildStore();
    const before = readFileSync(join(directory, 'store.db'));
    const store = await open(directory, { readonly: true });
    await search(store);
    await expect(store.put(ingestedDocument({ key: '新', clauses: ['新。'] }))).rejects.toMatchObject({
      code: 'folder-unusable',
    });
    await store.close();
    expect(readFileSync(join(directory, 'store.db')).equals(before)).toBe(true);
  });

  it('refuses a path that is a file', async () => {
    const path = newFolder();
    writeFileSync(path, '');
    await expect(open(path)).rejects.toMatchObject({ code: 'folder-unusable' });
  });

  it('refuses a store of a newer program and leaves it as it is', async () => {
    const directory = await buildStore();
    inDatabase(directory, 'PRAGMA user_version = 7');
    for (const readonly of [false, true]) {
      await expect(open(directory, { readonly })).rejects.toMatchObject({
        code: 'store-newer',
        message: expect.stringContaining('version 7'),
      });
    }
    inDatabase(directory, 'PRAGMA user_version = 1');
    expectWholeStore(directory, documents);
  });
});

describe('a damaged store', () => {
  it('is recognised when it is no database at all', async () => {
    const directory = newFolder();
    mkdirSync(directory);
    writeFileSync(join(directory, 'store.db'), '某县人民政府文件'.repeat(500));
    await expect(open(directory)).rejects.toMatchObject({
      code: 'store-damaged',
      message: expect.stringContaining('npm run ingest'),
    });
  });

  it('is recognised when the file was cut short', async () => {
    const directory = await buildStore();
    const file = openSync(join(directory, 'store.db'), 'r+');
    ftruncateSync(file, Math.floor(statSync(join(directory, 'store.db')).size / 8_192) * 4_096);
    closeSync(file);
    const use = async (): Promise<void> => {
      const store = await open(directory);
      await search(store);
      for (const { document } of documents) await store.passages(document.id);
    };
    await expect(use()).rejects.toMatchObject({ code: 'store-damaged' });
  });
});

describe('a store made with another embedder or other lexical terms', () => {
  const other = createHashingEmbedder({ dimensions: 32 });

  it('is not read as if it fitted', async () => {
    const directory = await buildStore({ embedder: other });
    await expect(open(directory, { readonly: true })).rejects.toMatchObject({
      code: 'store-outdated',
      message: expect.stringContaining('hash-ngram-32-v1'),
    });
  });

  it('is rebuilt when it is opened for writing', async () => {
    const directory = await buildStore({ embedder: other });
    inDatabase(directory, "UPDATE store_state SET index_version = '0.1'; DELETE FROM postings WHERE term < '务'");
    const rebuilt = await open(directory);
    const fresh = await open(await buildStore());
    expect(await search(rebuilt)).toEqual(await search(fresh));
    expect(await rebuilt.statistics()).toMatchObject({ embedderId: 'hash-ngram-64-v1', passages: 120 });
    await Promise.all([rebuilt.close(), fresh.close()]);
    expectWholeStore(directory, documents);
  });

  it('is refused by who had it open when another process rebuilt it', async () => {
    const directory = await buildStore();
    const early = await open(directory);
    await search(early);
    await (await open(directory, { embedder: other })).close();
    await expect(search(early)).rejects.toMatchObject({ code: 'store-outdated' });
    await expect(early.put(ingestedDocument({ key: '新', clauses: ['新。'] }))).rejects.toMatchObject({
      code: 'store-outdated',
    });
    await early.close();
  });

  it('takes no vectors that hold no numbers, and gives the passages vectors as soon as an embedder can', async () => {
    const broken: Embedder = {
      ...embedder,
      embed: async (texts) => texts.map(() => new Float32Array(64).fill(Number.NaN)),
    };
    const directory = newFolder();
    const store = await open(directory, { embedder: broken });
    for (const document of documents) await store.put(document);
    await expect(search(store)).rejects.toMatchObject({ code: 'embedder-output-wrong' });
    await expect(store.close()).rejects.toMatchObject({ code: 'embedder-output-wrong' });
    expectWholeStore(directory, documents, { withVectors: [] });
    const repaired = await open(directory);
    expect(await repaired.put(documents[0] ?? ingestedDocument({ key: '', clauses: [] }))).toBe('unchanged');
    const fresh = await open(await buildStore(), { readonly: true });
    expect(await search(repaired)).toEqual(await search(fresh));
    await Promise.all([repaired.close(), fresh.close()]);
    expectWholeStore(directory, documents);
  });
});
