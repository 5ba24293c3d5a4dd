import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FakeIdentity } from './fake-identity.ts';
import type { FakeCall, FakeRecord } from './fake-record.ts';
import type { FakeSockets } from './fake-sockets.ts';
import type { FakeWebApi } from './fake-web-api.ts';

/** What the fake answers instead of Slack's usual answer. `reset` cuts the connection without an answer. */
export type FakeFault =
  | { readonly status?: number; readonly headers?: Readonly<Record<string, string>>; readonly body?: unknown }
  | 'reset';

/** Faults by method, or by path such as `/response/`. */
export type FakeFaults = Map<string, (call: FakeCall) => FakeFault | undefined>;

/** Files people sent, by the last part of their address. */
export type SharedFiles = Map<string, { readonly body: Buffer; readonly type: string }>;

interface HttpAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
}

const JSON_TYPE = { 'content-type': 'application/json' };
const asJson = (content: unknown): HttpAnswer => ({ status: 200, headers: JSON_TYPE, body: JSON.stringify(content) });

const readBody = async (request: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
};

/** Form fields; Slack's libraries put JSON into some of them. */
const readArgs = (body: Buffer): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    [...new URLSearchParams(body.toString())].map(([name, value]) => [
      name,
      /^[[{]/u.test(value) ? (JSON.parse(value) as unknown) : value,
    ]),
  );

/** The file inside a multipart body with one part. */
const readUpload = (body: Buffer): Buffer => body.subarray(body.indexOf('\r\n\r\n') + 4, body.lastIndexOf('\r\n--'));

/** Answers the HTTP side: Web API, response addresses, uploads, downloads. */
export const createHttpHandler = ({
  record,
  api,
  sockets,
  identity,
  faults,
  sharedFiles,
  url,
}: {
  readonly record: FakeRecord;
  readonly api: FakeWebApi;
  readonly sockets: FakeSockets;
  readonly identity: FakeIdentity;
  readonly faults: FakeFaults;
  readonly sharedFiles: SharedFiles;
  readonly url: () => string;
}) => {
  const openConnection = (token: string): unknown => {
    if (token === identity.botToken) return { ok: false, error: 'not_allowed_token_type' };
    if (token !== identity.appToken) return { ok: false, error: 'invalid_auth' };
    return { ok: true, url: `${url().replace('http', 'ws')}/link/?ticket=${sockets.open()}` };
  };
  const download = (id: string, token: string): HttpAnswer => {
    const file = sharedFiles.get(id);
    // Slack shows a page for signing in, with status 200.
    if (file === undefined || token !== identity.botToken) {
      return { status: 200, headers: { 'content-type': 'text/html' }, body: '<html>Sign in</html>' };
    }
    return { status: 200, headers: { 'content-type': file.type }, body: file.body };
  };
  const take = (kind: string, id: string, body: Buffer): HttpAnswer => {
    if (kind === '/response/') record.responses.push(JSON.parse(body.toString()) as Record<string, unknown>);
    const file = record.files.get(id);
    if (kind === '/upload/' && file !== undefined) record.files.set(id, { ...file, body: readUpload(body) });
    return asJson('ok');
  };
  const usual = (call: FakeCall, path: string, body: Buffer): HttpAnswer => {
    const id = path.split('/')[2] ?? '';
    if (call.method === '/files/') return download(id, call.token);
    if (call.method.startsWith('/')) return take(call.method, id, body);
    return asJson(call.method === 'apps.connections.open' ? openConnection(call.token) : api.answer(call));
  };

  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await readBody(request);
    const path = new URL(request.url ?? '', url()).pathname;
    const isApi = path.startsWith('/api/');
    const call: FakeCall = {
      method: isApi ? path.slice('/api/'.length) : `/${path.split('/')[1] ?? ''}/`,
      args: isApi ? readArgs(body) : {},
      token: (request.headers.authorization ?? '').replace('Bearer ', ''),
    };
    record.calls.push(call);
    const fault = faults.get(call.method)?.(call);
    if (fault === 'reset') {
      request.socket.destroy();
    } else {
      const faulty = fault && { ...asJson(fault.body ?? ''), status: fault.status ?? 200 };
      const answer = faulty ?? usual(call, path, body);
      response.writeHead(answer.status, { ...answer.headers, ...fault?.headers }).end(answer.body);
    }
    record.changed();
  };
};
