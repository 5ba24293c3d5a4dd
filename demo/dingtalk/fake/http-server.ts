import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import type { FakeAnswer, RecordedRequest } from './recorded-request.ts';

export interface HttpServer {
  readonly url: string;
  stop(): Promise<void>;
}

const bodyOf = (raw: Buffer): Record<string, unknown> => {
  try {
    return JSON.parse(raw.toString('utf8'));
  } catch {
    return {};
  }
};

const record = async (request: IncomingMessage): Promise<RecordedRequest> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const raw = Buffer.concat(chunks);
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://fake');
  return {
    method: request.method ?? '',
    path: pathname,
    query: Object.fromEntries(searchParams),
    headers: request.headers,
    body: bodyOf(raw),
    raw,
  };
};

const listen = (server: Server): Promise<number> =>
  new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });

const write = (response: ServerResponse, answer: FakeAnswer | null): void => {
  if (!answer) return void response.destroy();
  const isFile = answer.body instanceof Uint8Array;
  response.writeHead(answer.status ?? 200, {
    'content-type': isFile ? 'application/octet-stream' : 'application/json',
  });
  response.end(isFile ? answer.body : JSON.stringify(answer.body));
};

/** Serves on a free port of this machine; `answer` gives what is sent back, null to hang up. */
export const startHttpServer = async ({
  answer,
  upgrade,
}: {
  readonly answer: (request: RecordedRequest) => Promise<FakeAnswer | null>;
  readonly upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
}): Promise<HttpServer> => {
  const sockets = new Set<Socket>();
  const server = createServer((request, response) => {
    record(request)
      .then(answer)
      .then((given) => write(response, given))
      .catch(() => response.destroy());
  });
  server.on('upgrade', upgrade);
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
  });
  const port = await listen(server);
  return {
    url: `http://127.0.0.1:${port}`,
    stop: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
};
