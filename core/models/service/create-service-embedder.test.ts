import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { type AnswerEmbeddings, sendJson, startFakeEmbeddingService } from '#test/support/fake-embedding-service.ts';
import { secretOf } from '../../config/secret.ts';
import { createServiceEmbedder } from './create-service-embedder.ts';

const KEY = 'sk-geheim-123';

/** Three numbers that tell texts apart: (length, code of the first character, 1). */
const vectorOf = (text: string): readonly number[] => [text.length, text.charCodeAt(0) / 10_000, 1];
const unit = (vector: readonly number[]): readonly number[] =>
  vector.map((value) => expect.closeTo(value / Math.hypot(...vector), 5));
const packed = (vector: readonly number[]): string => Buffer.from(Float32Array.from(vector).buffer).toString('base64');

const answerInOrder: AnswerEmbeddings = ({ input }, response) =>
  sendJson(response, { data: input.map((text, index) => ({ index, embedding: vectorOf(text) })) });

const connect = async (
  answer: AnswerEmbeddings,
  settings: Partial<Parameters<typeof createServiceEmbedder>[0]> = {},
) => {
  const service = await startFakeEmbeddingService(answer);
  const embedder = createServiceEmbedder({
    url: service.url,
    model: 'bge-m3',
    key: secretOf(KEY),
    dimensions: 3,
    batchSize: 10,
    timeoutMs: 10_000,
    retries: 0,
    queryPrefix: '',
    ...settings,
  });
  return { service, embedder };
};
const texts = ['学前教育', '渔港', '公共租赁住房'];
const expected = texts.map((text) => unit(vectorOf(text)));
const numbers = (vectors: readonly Float32Array[]) => vectors.map((vector) => [...vector]);

describe('createServiceEmbedder', () => {
  it('gives vectors of length one in the order of the texts, batch by batch', async () => {
    const { service, embedder } = await connect(answerInOrder, { batchSize: 2 });
    expect(numbers(await embedder.embed(texts))).toEqual(expected);
    expect(service.requests.map(({ input }) => input.length).sort()).toEqual([1, 2]);
    expect(service.requests[0]).toMatchObject({
      path: '/v1/embeddings',
      headers: { authorization: `Bearer ${KEY}` },
      body: { model: 'bge-m3', encoding_format: 'float' },
    });
    expect(await embedder.embed([])).toEqual([]);
    expect(service.requests).toHaveLength(2);
  });

  it.each<[string, AnswerEmbeddings]>([
    [
      'in another order',
      ({ input }, response) =>
        sendJson(response, { data: input.map((text, index) => ({ index, embedding: vectorOf(text) })).reverse() }),
    ],
    [
      'without numbers',
      ({ input }, response) => sendJson(response, { data: input.map((text) => ({ embedding: vectorOf(text) })) }),
    ],
    [
      'packed in base64',
      ({ input }, response) =>
        sendJson(response, { data: input.map((text, index) => ({ index, embedding: packed(vectorOf(text)) })) }),
    ],
  ])('understands an answer %s', async (_, answer) => {
    const { embedder } = await connect(answer);
    expect(numbers(await embedder.embed(texts))).toEqual(expected);
  });

  it('marks questions as the model wants them', async () => {
    const { service, embedder } = await connect(answerInOrder, { queryPrefix: '查询：' });
    expect([...((await embedder.embedQuery?.('渔港')) ?? [])]).toEqual(unit(vectorOf('查询：渔港')));
    expect(service.requests[0]?.input).toEqual(['查询：渔港']);
  });

  it('sends no key where none is set, whatever the environment holds', async () => {
    const { service, embedder } = await connect(answerInOrder, { key: null });
    await embedder.embed(texts);
    expect(service.requests[0]?.headers).not.toHaveProperty('authorization');
    expect(service.requests[0]?.headers).not.toHaveProperty('openai-organization');
  });

  it('has another id for another model, size or address', async () => {
    const { embedder } = await connect(answerInOrder);
    const { embedder: other } = await connect(answerInOrder);
    expect(embedder.id).toMatch(/^service-3-bge-m3-[0-9a-f]{12}$/u);
    expect(other.id).not.toBe(embedder.id);
  });

  const answered =
    (value: unknown, status = 200): AnswerEmbeddings =>
    (_, response) =>
      sendJson(response, value, status);
  const echo = { error: { message: `Incorrect API key provided: ${KEY}. 学前教育` } };
  it.each<[string, AnswerEmbeddings, string]>([
    ['401', answered(echo, 401), 'embedder-refused'],
    ['403', answered(echo, 403), 'embedder-refused'],
    ['404', answered(echo, 404), 'embedder-not-found'],
    ['400', answered(echo, 400), 'embedder-output-wrong'],
    ['402', answered(echo, 402), 'embedder-busy'],
    ['429', answered(echo, 429), 'embedder-busy'],
    ['500', answered(echo, 500), 'embedder-unreachable'],
    ['503', answered(echo, 503), 'embedder-unreachable'],
    [
      'a redirect',
      (_, response) => response.writeHead(307, { location: 'http://127.0.0.1:1/' }).end(),
      'embedder-unreachable',
    ],
    ['a connection that breaks', (_, response) => response.destroy(), 'embedder-unreachable'],
    ['no answer in time', () => undefined, 'embedder-unreachable'],
    ['an answer that is no JSON', (_, response) => response.end('<html>'), 'embedder-output-wrong'],
    ['an answer of something else', answered({ ok: true }), 'embedder-output-wrong'],
    ['too few vectors', answered({ data: [{ index: 0, embedding: [1, 2, 3] }] }), 'embedder-output-wrong'],
    [
      'one number twice',
      answered({ data: [0, 1, 1].map((index) => ({ index, embedding: [1, 2, 3] })) }),
      'embedder-output-wrong',
    ],
    [
      'vectors of another size',
      answered({ data: [0, 1, 2].map((index) => ({ index, embedding: [1, 2] })) }),
      'embedder-output-wrong',
    ],
    [
      'vectors of zeros',
      answered({ data: [0, 1, 2].map((index) => ({ index, embedding: [0, 0, 0] })) }),
      'embedder-output-wrong',
    ],
    [
      'base64 cut short',
      answered({ data: [0, 1, 2].map((index) => ({ index, embedding: 'AAAA' })) }),
      'embedder-output-wrong',
    ],
  ])('fails on %s, once, and names neither key nor text', async (name, answer, code) => {
    const { service, embedder } = await connect(answer, { timeoutMs: name === 'no answer in time' ? 50 : 10_000 });
    const error = await embedder.embed(texts).then(
      () => null,
      (cause: unknown) => cause,
    );
    expect(error).toMatchObject({ name: 'AppError', code });
    expect(inspect(error, { depth: 9, showHidden: true })).not.toMatch(/geheim|学前教育/u);
    expect(service.requests).toHaveLength(1);
  });

  it('says that nobody is there', async () => {
    const { service, embedder } = await connect(answerInOrder);
    await service.stop();
    await expect(embedder.embed(texts)).rejects.toMatchObject({
      code: 'embedder-unreachable',
      message: `The embedding service at ${service.url} can not be reached (ECONNREFUSED).`,
    });
  });

  it('tries passages again that failed for a moment, a question and a refusal never', async () => {
    const atSecond: AnswerEmbeddings = (request, response, nth) =>
      nth === 1 ? sendJson(response, {}, 503) : answerInOrder(request, response, nth);
    const { service, embedder } = await connect(atSecond, { retries: 2 });
    expect(numbers(await embedder.embed(texts))).toEqual(expected);
    expect(service.requests).toHaveLength(2);
    const forQuestion = await connect(atSecond, { retries: 2 });
    await expect(forQuestion.embedder.embedQuery?.('渔港')).rejects.toMatchObject({ code: 'embedder-unreachable' });
    expect(forQuestion.service.requests).toHaveLength(1);
    const refused = await connect(answered({}, 401), { retries: 2 });
    await expect(refused.embedder.embed(texts)).rejects.toMatchObject({ code: 'embedder-refused' });
    expect(refused.service.requests).toHaveLength(1);
  });
});
