import { cpSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { beforeAll, describe, expect, it } from 'vitest';
import type { PolicyStore, ScoredPassage } from '#store';
import { createHashingEmbedder } from '#test/support/hashing-embedder.ts';
import { ingestedDocument } from '#test/support/ingested-document.ts';
import { syntheticDocuments } from '#test/support/synthetic-documents.ts';
import { temporaryFolders } from '#test/support/temporary-folders.ts';
import { openDatabase } from '../../store/sqlite/open-database.ts';
import { openSqliteStore } from '../../store/sqlite/open-sqlite-store.ts';
import { createPostings } from '../../store/sqlite/postings.ts';
import { saveVectorFile } from '../../store/sqlite/save-vector-file.ts';
import { createSearcher } from '../../store/sqlite/searcher.ts';
import { createVectorFile } from '../../store/sqlite/vector-file.ts';

const newFolder = temporaryFolders();
const embedder = createHashingEmbedder();
/** Few and long: every transaction waits for the disk. */
const documents = syntheticDocuments(12, 200);
const extra = ingestedDocument({ key: '补充', title: '关于补充事项的通知', clauses: ['渔港经济区避风锚地建设。'] });
const limit = 20;

const open = (directory: string, readonly = false): Promise<PolicyStore> =>
  openSqliteStore({ directory, embedder, clock: () => new Date(0), readonly });
const embedded = async (text: string): Promise<Float32Array> => (await embedder.embed([text]))[0] ?? new Float32Array();
const vectorFiles = (directory: string): readonly string[] =>
  readdirSync(directory).filter((name) => name.startsWith('vectors-'));
/** Two changes a document: it is stored, and its passages, as many as get vectors together, get them. */
const fileAfter = (count: number): string => `vectors-${2 * count}.hnsw`;

/** Every vector by passage id, computed here. */
const vectors = new Map<string, Float32Array>();

/** Every vector compared, with nothing of the store's own search. */
const nearestByHand = async (query: string, among = documents): Promise<readonly ScoredPassage[]> => {
  const asked = await embedded(query);
  const byKey = among.toSorted((left, right) => (left.document.key < right.document.key ? -1 : 1));
  const scored = byKey.flatMap(({ passages }) =>
    passages.map(({ id }) => ({
      passageId: id,
      score: vectors.get(id)?.reduce((sum, value, at) => sum + value * (asked[at] ?? 0), 0) ?? 0,
    })),
  );
  return scored.sort((left, right) => right.score - left.score).slice(0, limit);
};

const queries = [
  '教育局的中小学教室照明改造',
  '哪些单位负责公共充电桩',
  '2027年底前农村公路安全防护',
  '出台海产品冷链物流中心办法',
  '地质灾害监测点新增多少项',
];

const recallOf = async (store: PolicyStore): Promise<number> => {
  let hits = 0;
  for (const query of queries) {
    const found = (await store.searchSimilar(query, { limit })).map(({ passageId }) => passageId);
    const wanted = await nearestByHand(query);
    hits += wanted.filter(({ passageId }) => found.includes(passageId)).length;
  }
  return hits / (queries.length * limit);
};

describe('the vector file of a store of 2,400 passages', () => {
  let built: string;
  /** A copy of the built store that a test may change. */
  const copy = (): string => {
    const directory = newFolder();
    cpSync(built, directory, { recursive: true });
    return directory;
  };

  beforeAll(async () => {
    for (const { document, passages } of documents) {
      const texts = passages.map(({ headings, content }) => [document.title, ...headings, content.text].join('\n'));
      for (const [at, vector] of (await embedder.embed(texts)).entries()) vectors.set(passages[at]?.id ?? '', vector);
    }
    built = newFolder();
    const store = await open(built);
    for (const document of documents) await store.put(document);
    await store.close();
    // As long as a test may take, for a machine with much else to do.
  }, 30_000);

  it('is written when the store is closed, and found fresh', async () => {
    expect(vectorFiles(built)).toEqual([fileAfter(12)]);
    const store = await open(built, true);
    expect(await store.statistics()).toMatchObject({ passages: 2_400, vectorIndexWasFresh: true });
    await store.close();
  });

  it('answers almost as comparing every vector does, with the same similarities', async () => {
    const store = await open(built, true);
    expect(await recallOf(store)).toBeGreaterThanOrEqual(0.97);
    const [best] = await store.searchSimilar(queries[0] ?? '', { limit });
    const [expected] = await nearestByHand(queries[0] ?? '');
    expect(best?.passageId).toBe(expected?.passageId);
    expect(best?.score).toBeCloseTo(expected?.score ?? 0, 6);
    await store.close();
  });

  it('is really read: with the vectors in the database gone wrong, its neighbours are still the right ones', async () => {
    const directory = copy();
    const database = new SqliteDatabase(join(directory, 'store.db'));
    // Only seven different vectors are left: comparing them could not tell the passages apart.
    database.exec(
      'UPDATE vectors SET vector = (SELECT vector FROM vectors v WHERE v.passage = vectors.passage % 7 + 1)',
    );
    database.close();
    const store = await open(directory, true);
    const found = await store.searchSimilar(queries[0] ?? '', { limit: 200 });
    const wanted = (await nearestByHand(queries[0] ?? '')).map(({ passageId }) => passageId);
    const shared = wanted.filter((id) => found.some(({ passageId }) => passageId === id));
    // Chance would share 2 of 20: 200 of 2,400 passages are given back.
    expect(shared.length).toBeGreaterThanOrEqual(0.7 * limit);
    await store.close();
  });

  it('is searched within a wide scope too, and narrow scopes are compared in full', async () => {
    const store = await open(built, true);
    const query = queries[2] ?? '';
    const wide = documents.slice(0, 11);
    const inWide = await store.searchSimilar(query, { limit, documentIds: wide.map(({ document }) => document.id) });
    const expected = await nearestByHand(queries[2] ?? '', wide);
    const shared = inWide.filter(({ passageId }) => expected.some((one) => one.passageId === passageId));
    expect(shared.length).toBeGreaterThanOrEqual(limit - 1);
    const narrow = documents.slice(7, 9);
    const inNarrow = await store.searchSimilar(query, {
      limit,
      documentIds: narrow.map(({ document }) => document.id),
    });
    expect(inNarrow.map(({ passageId }) => passageId)).toEqual(
      (await nearestByHand(queries[2] ?? '', narrow)).map(({ passageId }) => passageId),
    );
    await store.close();
  });

  it.each([
    ['missing', (file: string) => rmSync(file)],
    ['cut short', (file: string) => truncateSync(file, 5_000)],
    ['empty', (file: string) => writeFileSync(file, '')],
  ])('is not needed for right answers: %s, the vectors in the database answer', async (_, damage) => {
    const directory = copy();
    damage(join(directory, fileAfter(12)));
    const reader = await open(directory, true);
    expect((await reader.statistics()).vectorIndexWasFresh).toBe(false);
    expect(await recallOf(reader)).toBe(1);
    await reader.close();
    const writer = await open(directory);
    await writer.put(documents[0] ?? extra);
    await writer.close();
    const repaired = await open(directory, true);
    expect((await repaired.statistics()).vectorIndexWasFresh).toBe(true);
    expect(await recallOf(repaired)).toBeGreaterThanOrEqual(0.97);
    await repaired.close();
  });

  it('is not read when bytes in the middle are damaged, and is then written anew', async () => {
    const directory = copy();
    const file = join(directory, fileAfter(12));
    const bytes = readFileSync(file);
    writeFileSync(file, bytes.fill(0xff, bytes.length / 2, bytes.length / 2 + 4_096));
    const store = await open(directory, true);
    expect(await recallOf(store)).toBe(1);
    await store.close();
    const writer = await open(directory);
    await writer.put(documents[0] ?? extra);
    await writer.close();
    expect(readFileSync(file).length).toBe(readFileSync(join(built, fileAfter(12))).length);
    expect(readFileSync(file).indexOf(Buffer.alloc(4_096, 0xff))).toBe(-1);
  });

  it('does not hide a document that was stored after it was written', async () => {
    const directory = copy();
    const reader = await open(directory, true);
    await recallOf(reader);
    const writer = await open(directory);
    await writer.put(extra);
    const query = '渔港经济区避风锚地建设';
    const expected = [extra.passages[0]?.id];
    const firstOf = async (store: PolicyStore) =>
      (await store.searchSimilar(query, { limit: 1 })).map((one) => one.passageId);
    expect(await firstOf(writer)).toEqual(expected);
    expect(await firstOf(reader)).toEqual(expected);
    await writer.close();
    expect(vectorFiles(directory)).toEqual([fileAfter(13)]);
    expect(await firstOf(reader)).toEqual(expected);
    await reader.close();
  });

  it('is built while another process writes, and is then brought up to what that has written', async () => {
    const directory = copy();
    rmSync(join(directory, fileAfter(12)));
    const database = openDatabase({ file: join(directory, 'store.db'), embedder, readonly: false, busyTimeoutMs: 0 });
    const vectorFile = createVectorFile({ database, directory, dimensions: embedder.dimensions });
    const postings = createPostings(database);
    const searcher = createSearcher({ database, embedder, postings, vectorFile });
    const other = await open(directory);
    const stored: Promise<unknown>[] = [];
    saveVectorFile({
      database,
      searcher,
      vectorFile: {
        ...vectorFile,
        graphToUpdate: () => {
          stored.push(other.put(extra));
          return vectorFile.graphToUpdate();
        },
      },
    });
    expect(await Promise.all(stored)).toEqual(['added']);
    expect(vectorFiles(directory)).toEqual(['vectors-25.hnsw']);
    database.close();
    const reader = await open(directory, true);
    expect((await reader.statistics()).vectorIndexWasFresh).toBe(true);
    await Promise.all([reader.close(), other.close()]);
    expect(vectorFiles(directory)).toEqual([fileAfter(13)]);
  });

  it('forgets the passages of a version that was replaced', async () => {
    const directory = copy();
    const [replaced, kept] = [documents[5], documents[6]];
    const newer = ingestedDocument({ key: replaced?.document.key ?? '', clauses: ['本方案停止执行。'] });
    const writer = await open(directory);
    expect(await writer.put(newer)).toBe('replaced');
    await writer.close();
    const store = await open(directory, true);
    const results = await store.searchSimilar(replaced?.passages[3]?.content.text ?? '', { limit: 200 });
    expect(results).toHaveLength(200);
    expect(results.some(({ passageId }) => passageId.startsWith(replaced?.document.id ?? 'none'))).toBe(false);
    const [own] = await store.searchSimilar(kept?.passages[3]?.content.text ?? '', { limit: 1 });
    expect(own?.passageId).toBe(kept?.passages[3]?.id);
    await store.close();
  });

  it('leaves nothing of what killed processes left in the folder', async () => {
    const directory = copy();
    writeFileSync(join(directory, `${fileAfter(13)}.part`), 'half');
    writeFileSync(join(directory, 'vectors-12.hnsw'), 'old');
    const writer = await open(directory);
    await writer.put(extra);
    await writer.close();
    expect(vectorFiles(directory)).toEqual([fileAfter(13)]);
  });

  it('is not made for a small store', async () => {
    const directory = newFolder();
    const store = await open(directory);
    await store.put(extra);
    await store.close();
    expect(vectorFiles(directory)).toEqual([]);
    const reader = await open(directory, true);
    expect((await reader.statistics()).vectorIndexWasFresh).toBe(true);
    await reader.close();
  });
});
