import { createServer } from 'node:http';
import { createHttpHandler, type FakeFault, type FakeFaults, type SharedFiles } from './fake-http.ts';
import { FAKE_IDENTITY, type FakeIdentity } from './fake-identity.ts';
import { createFakePushes, type FakePushes } from './fake-pushes.ts';
import { createFakeRecord, type FakeCall, type FakeRecord } from './fake-record.ts';
import { createFakeSockets, type FakeSockets } from './fake-sockets.ts';
import { createFakeWebApi } from './fake-web-api.ts';

export interface FakeSlack {
  readonly identity: FakeIdentity;
  /** For the setting `apiUrl`. */
  readonly apiUrl: string;
  readonly url: string;
  readonly record: FakeRecord;
  readonly sockets: FakeSockets;
  readonly push: FakePushes;
  /** Changes the answers of one method (or path, such as `/response/`); null heals it. */
  fault(method: string, answer: ((call: FakeCall) => FakeFault | undefined) | null): void;
  readonly sharedFiles: SharedFiles;
  stop(): Promise<void>;
}

const SOME_DAY = 1_790_000_000_000;

/**
 * A Slack on this machine: Web API, Socket Mode, response addresses, files. It refuses what Slack refuses, as far as
 * a bot like ours can meet it, and faults can be switched on.
 */
export const startFakeSlack = async ({
  identity = FAKE_IDENTITY,
  now = () => SOME_DAY,
}: {
  readonly identity?: FakeIdentity;
  /** Milliseconds; messages are stamped with it. */
  readonly now?: () => number;
} = {}): Promise<FakeSlack> => {
  const record = createFakeRecord();
  const sockets = createFakeSockets(record, identity);
  const faults: FakeFaults = new Map();
  const sharedFiles: SharedFiles = new Map();
  let counter = 0;
  const nextTs = (): string => {
    counter += 1;
    return `${Math.floor(now() / 1000)}.${String(counter).padStart(6, '0')}`;
  };
  let base = '';
  const url = (): string => base;
  const api = createFakeWebApi({ record, identity, nextTs, url });
  const handle = createHttpHandler({ record, api, sockets, identity, faults, sharedFiles, url });

  const server = createServer((request, response) => void handle(request, response));
  server.on('upgrade', sockets.upgrade);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  base = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;

  return {
    identity,
    apiUrl: `${base}/api/`,
    url: base,
    record,
    sockets,
    push: createFakePushes({ record, sockets, identity, nextTs, url }),
    fault: (method, answer) => void (answer === null ? faults.delete(method) : faults.set(method, answer)),
    sharedFiles,
    stop: async () => {
      sockets.drop();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
};
