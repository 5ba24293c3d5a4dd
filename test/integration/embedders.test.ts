import { beforeEach, describe, expect, it } from 'vitest';
import type { EmbedderConfig } from '#core/config/embedder-settings.ts';
import { readConfig } from '#core/config.ts';
import { createLogger } from '#core/logger.ts';
import { type AnswerEmbeddings, sendJson, startFakeEmbeddingService } from '#test/support/fake-embedding-service.ts';
import { createHashingEmbedder } from '#test/support/hashing-embedder.ts';
import { temporaryFolders } from '#test/support/temporary-folders.ts';
import { tinyModel, writeModelFolder } from '#test/support/tiny-model.ts';
import { composeHealthCheck } from '../../bot/compose-health.ts';
import { composeLibraries } from '../../bot/compose-library.ts';

const newFolder = temporaryFolders();
const clock = () => new Date('2026-03-01T02:00:00Z');
const logged: string[] = [];
const logger = createLogger({ level: 'warn', sink: { write: (line) => void logged.push(line) } });
beforeEach(() => {
  logged.length = 0;
});

const hashing = createHashingEmbedder({ dimensions: 64 });
/** Answers as a real service would: near vectors for texts of like wording. */
const answer: AnswerEmbeddings = ({ input }, response) =>
  void hashing
    .embed(input)
    .then((vectors) => sendJson(response, { data: vectors.map((one, index) => ({ index, embedding: [...one] })) }));

const serviceAt = (url: string, more: Readonly<Record<string, string>> = {}): EmbedderConfig =>
  readConfig({
    WENHAO_EMBEDDINGS_URL: url,
    WENHAO_EMBEDDINGS_MODEL: 'bge-m3',
    WENHAO_EMBEDDINGS_DIMENSIONS: '64',
    WENHAO_EMBEDDINGS_KEY: 'sk-geheim',
    WENHAO_EMBEDDINGS_RETRIES: '0',
    ...more,
  }).embedder;
const modelFolder = (): string =>
  writeModelFolder(newFolder(), {
    model: tinyModel({ rows: Array.from({ length: 10 }, (_, at) => [1, Math.cos(at), Math.sin(at), at / 10]) }),
  });

const question = '工业用地出让有什么要求';
/** Opens a data folder as the commands do, asks one thing and closes it. */
const ask = async (dataFolder: string, embedder: EmbedderConfig) => {
  const libraries = composeLibraries({ clock, logger, notice: () => undefined, embedder });
  try {
    const library = await libraries.open(dataFolder);
    const assistant = await library.assistant();
    const reply = await assistant.ask({ text: question, history: [], asOf: '2026-03-01' });
    return { text: reply.text, similar: await library.store.searchSimilar(question, { limit: 5 }) };
  } finally {
    await libraries.closeAll();
  }
};
const doctor = async (dataFolder: string, embedder: EmbedderConfig) => {
  const checks = await composeHealthCheck({ config: { ...readConfig({}), embedder }, clock })(dataFolder);
  return checks.find(({ id }) => id === 'embedder');
};

describe('an embedder that is set up', () => {
  it('from a folder makes the vectors of the store, and another one makes them anew', async () => {
    const dataFolder = newFolder();
    const folder = modelFolder();
    const first = await ask(dataFolder, { kind: 'folder', folder });
    expect(first.similar).toHaveLength(5);
    expect(await ask(dataFolder, { kind: 'folder', folder })).toEqual(first);
    expect(await doctor(dataFolder, { kind: 'folder', folder })).toMatchObject({
      status: 'ok',
      detail: expect.stringMatching(/^folder-4-/u),
    });
    const learned = await ask(dataFolder, { kind: 'learned' });
    expect(learned.similar).not.toEqual(first.similar);
    expect(learned).toEqual(await ask(newFolder(), { kind: 'learned' }));
    expect(logged).toEqual([]);
  });

  it('at an address makes the vectors of the store, and is asked once a question', async () => {
    const service = await startFakeEmbeddingService(answer);
    const dataFolder = newFolder();
    const first = await ask(dataFolder, serviceAt(service.url));
    expect(first.similar).toHaveLength(5);
    const before = service.requests.length;
    expect(await ask(dataFolder, serviceAt(service.url))).toEqual(first);
    // The question of the assistant, and the one of this test.
    expect(service.requests.length - before).toBe(2);
    expect(await doctor(dataFolder, serviceAt(service.url))).toMatchObject({ status: 'ok' });
    expect(logged).toEqual([]);
  });

  it('that is down stops no answer, costs one attempt, and gets its passages as soon as it is back', async () => {
    let down = true;
    const service = await startFakeEmbeddingService((request, response, nth) =>
      down ? sendJson(response, { error: 'sk-geheim' }, 503) : answer(request, response, nth),
    );
    const dataFolder = newFolder();
    const { text, similar } = await ask(dataFolder, serviceAt(service.url));
    expect(text).toContain('工业用地');
    expect(similar).toEqual([]);
    expect(service.requests).toHaveLength(1);
    expect(logged.join('')).toContain('"code":"embedder-unreachable"');
    expect(logged.join('')).not.toMatch(/geheim|工业用地/u);
    expect(await doctor(dataFolder, serviceAt(service.url))).toMatchObject({
      status: 'broken',
      detail: expect.stringMatching(/^向量服务连不上.*503/u),
    });
    down = false;
    expect((await ask(dataFolder, serviceAt(service.url))).similar).toHaveLength(5);
  });

  it('that is missing is named by doctor', async () => {
    expect(await doctor(newFolder(), { kind: 'folder', folder: '/nowhere' })).toEqual({
      id: 'embedder',
      name: '向量模型',
      status: 'broken',
      detail: expect.stringMatching(/^找不到向量模型文件夹。请检查 WENHAO_EMBEDDER_FOLDER。 详情：\/nowhere/u),
    });
  });
});
