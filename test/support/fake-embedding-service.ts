import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** A request as it arrived. */
export interface EmbeddingRequest {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly input: readonly string[];
  readonly body: Readonly<Record<string, unknown>>;
}

/** A server on this machine that speaks the embeddings interface; stopped when the test has finished. */
export interface FakeEmbeddingService {
  readonly url: string;
  readonly requests: readonly EmbeddingRequest[];
  stop(): Promise<void>;
}

export type AnswerEmbeddings = (request: EmbeddingRequest, response: ServerResponse, nth: number) => void;

/** Ends a response with JSON. */
export const sendJson = (response: ServerResponse, value: unknown, status = 200): void => {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
};

export const startFakeEmbeddingService = async (answer: AnswerEmbeddings): Promise<FakeEmbeddingService> => {
  const requests: EmbeddingRequest[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = JSON.parse(Buffer.concat(chunks).toString('utf8')) as { readonly input: string | readonly string[] };
    const input = typeof body.input === 'string' ? [body.input] : body.input;
    requests.push({ path: request.url ?? '', headers: request.headers, input, body: { ...body } });
    const last = requests.at(-1);
    if (last) answer(last, response, requests.length);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const stop = (): Promise<void> =>
    new Promise((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    });
  onTestFinished(stop);
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`, requests, stop };
};
