import { createHash } from 'node:crypto';
import { OpenAIEmbeddings } from '@langchain/openai';
import type { EmbeddingService } from '../../config/embedder-settings.ts';
import type { Embedder } from '../embedder.ts';
import { unitVector } from '../unit-vector.ts';
import { createCheckedFetch } from './create-checked-fetch.ts';
import { serviceFailure } from './service-failure.ts';

/** Somebody waits for the answer to a question; without this one it is found by its words. */
const QUESTION_TIMEOUT_MS = 5_000;

/** An embedder at an address that speaks the embeddings interface of OpenAI. Making it asks nothing of the address. */
export const createServiceEmbedder = (service: EmbeddingService): Embedder => {
  const { url, model, dimensions, queryPrefix, timeoutMs, retries } = service;
  const passages = createClient(service, { timeoutMs, retries });
  const questions = createClient(service, { timeoutMs: Math.min(timeoutMs, QUESTION_TIMEOUT_MS), retries: 0 });
  const ask = async (client: OpenAIEmbeddings, texts: readonly string[]): Promise<readonly Float32Array[]> => {
    if (texts.length === 0) return [];
    try {
      // Services refuse an empty text.
      const vectors = await client.embedDocuments(texts.map((text) => (text.trim() === '' ? '　' : text)));
      return vectors.map((vector) => unitVector(vector, { model, dimensions }));
    } catch (error) {
      throw serviceFailure(error, url).error;
    }
  };
  return {
    id: `service-${dimensions}-${nameOf(service)}`,
    dimensions,
    embed: (texts) => ask(passages, texts),
    embedQuery: async (text) => (await ask(questions, [queryPrefix + text]))[0] ?? new Float32Array(dimensions),
  };
};

/** Two addresses may mean different models by one name. */
const nameOf = ({ url, model }: EmbeddingService): string =>
  `${model.replaceAll(/[^\w.-]+/gu, '_')}-${createHash('sha256').update(`${url}\0${model}`).digest('hex').slice(0, 12)}`;

const createClient = (
  { url, model, key, batchSize }: EmbeddingService,
  { timeoutMs, retries }: { readonly timeoutMs: number; readonly retries: number },
): OpenAIEmbeddings =>
  new OpenAIEmbeddings({
    model,
    batchSize,
    timeout: timeoutMs,
    maxRetries: retries,
    onFailedAttempt: (error: unknown) => {
      if (!serviceFailure(error, url).isRetryable) throw error;
    },
    encodingFormat: 'float',
    stripNewLines: false,
    // Always given: the client would take those of the environment, and send the key of one service to another.
    apiKey: key?.reveal() ?? 'none',
    configuration: {
      baseURL: url,
      adminAPIKey: null,
      organization: null,
      project: null,
      logLevel: 'off',
      fetch: createCheckedFetch({ sendsKey: key !== null }),
    },
  });
