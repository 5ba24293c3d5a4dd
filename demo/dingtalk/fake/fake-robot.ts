import { randomUUID } from 'node:crypto';
import { type FakeAnswer, type RecordedRequest, refusal, textOf } from './recorded-request.ts';

/** What people in a conversation see of the bot. */
export interface ShownMessage {
  readonly by: 'webhook' | 'group' | 'single';
  /** The webhook's session, the group's id or the person's id. */
  readonly to: string;
  readonly kind: 'text' | 'file';
  readonly title: string;
  /** Markdown, or the name of the file. */
  readonly text: string;
}

export interface UploadedFile {
  readonly name: string;
  readonly bytes: Buffer;
}

const WEBHOOK_KINDS = new Set(['text', 'markdown', 'actionCard', 'feedCard', 'link']);
const MESSAGE_BYTES = 15_000;

/** The robot's sends, the uploads and the downloads. */
export class FakeRobot {
  readonly shown: ShownMessage[] = [];
  readonly uploads = new Map<string, UploadedFile>();
  /** What the people send, by download code. */
  readonly downloads = new Map<string, Uint8Array>();
  readonly #robotCode: string;

  constructor(robotCode: string) {
    this.#robotCode = robotCode;
  }

  /** The webhook needs no token; its errors come as HTTP 200. */
  webhook({ body, query, raw }: RecordedRequest): FakeAnswer {
    const kind = textOf(body, 'msgtype');
    const message = body[kind];
    if (!WEBHOOK_KINDS.has(kind) || typeof message !== 'object')
      return { body: { errcode: 40035, errmsg: '缺少参数' } };
    if (raw.length > MESSAGE_BYTES) return { body: { errcode: 460101, errmsg: 'message too long' } };
    const text = textOf(message, 'text') || textOf(message, 'content');
    this.shown.push({ by: 'webhook', to: query['session'] ?? '', kind: 'text', title: textOf(message, 'title'), text });
    return { body: { errcode: 0, errmsg: 'ok' } };
  }

  group(request: RecordedRequest): FakeAnswer {
    const to = textOf(request.body, 'openConversationId');
    if (!to) return refusal('invalidParameter.openConversationId.invalid');
    return this.#send('group', to, request) ?? { body: { processQueryKey: randomUUID() } };
  }

  single(request: RecordedRequest): FakeAnswer {
    const { userIds } = request.body;
    const known = Array.isArray(userIds) && userIds.length > 0 && userIds.length <= 20;
    if (!known || typeof userIds[0] !== 'string') return refusal('invalidParameter.userIds.invalid');
    const answer = { processQueryKey: randomUUID(), invalidStaffIdList: [], flowControlledStaffIdList: [] };
    return this.#send('single', userIds[0], request) ?? { body: answer };
  }

  upload({ raw }: RecordedRequest): FakeAnswer {
    const name = /name="media"; filename="([^"]+)"/u.exec(raw.toString('utf8'))?.[1];
    if (!name) return { body: { errcode: 40035, errmsg: 'no media part' } };
    const start = raw.indexOf('\r\n\r\n', raw.indexOf('name="media"')) + 4;
    const id = `@fake${randomUUID()}`;
    this.uploads.set(id, { name, bytes: raw.subarray(start, raw.lastIndexOf('\r\n--')) });
    return { body: { errcode: 0, errmsg: 'ok', type: 'file', media_id: id } };
  }

  downloadAddress({ body }: RecordedRequest, url: string): FakeAnswer {
    const code = textOf(body, 'downloadCode');
    if (!this.downloads.has(code)) return refusal('invalidParameter.downloadCode');
    return { body: { downloadUrl: `${url}/download/${encodeURIComponent(code)}` } };
  }

  download({ path }: RecordedRequest): FakeAnswer {
    const bytes = this.downloads.get(decodeURIComponent(path.replace('/download/', '')));
    return bytes ? { body: bytes } : refusal('notFound', 404);
  }

  #send(by: 'group' | 'single', to: string, { body }: RecordedRequest): FakeAnswer | null {
    const { robotCode, msgKey, msgParam } = body;
    if (robotCode !== this.#robotCode) return refusal('invalidParameter.robotCode.empty');
    if (typeof msgParam !== 'string' || Buffer.byteLength(msgParam) > MESSAGE_BYTES) {
      return refusal('invalidParameter.msgParam.invalid');
    }
    const param: unknown = JSON.parse(msgParam);
    if (msgKey !== 'sampleFile') {
      this.shown.push({ by, to, kind: 'text', title: textOf(param, 'title'), text: textOf(param, 'text') });
      return null;
    }
    const name = textOf(param, 'fileName');
    if (!this.uploads.has(textOf(param, 'mediaId')) || !name || !textOf(param, 'fileType')) {
      return refusal('invalidParameter.mediaId');
    }
    this.shown.push({ by, to, kind: 'file', title: '', text: name });
    return null;
  }
}
