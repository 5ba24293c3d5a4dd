import { z } from 'zod';
import { readLimited } from '../../channel/read-limited.ts';
import type { Timers } from '../timers.ts';
import { classifyAnswer } from './classify-answer.ts';
import { DingtalkError } from './dingtalk-error.ts';

export type Fetch = typeof fetch;

/** How a call reaches the network. */
export interface Transport {
  readonly fetch: Fetch;
  readonly timers: Timers;
}

const TIMEOUT_MS = 10_000;
const ANSWER_LIMIT_BYTES = 1_000_000;

/** Failures before the first byte left: nothing can have been done. */
const BEFORE_SENDING =
  /^(ECONNREFUSED|ENOTFOUND|EAI_|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT|CERT_|ERR_TLS|DEPTH_ZERO)/;

const codedSchema = z.object({ code: z.string() });
const causedSchema = z.object({ cause: codedSchema });
const answerSchema = z.looseObject({
  code: z.union([z.string(), z.number()]).optional().catch(undefined),
  errcode: z.union([z.string(), z.number()]).optional().catch(undefined),
});

const networkError = (error: unknown): DingtalkError => {
  const caused = causedSchema.safeParse(error);
  const code = caused.success ? caused.data.cause.code : 'NO_ANSWER';
  return new DingtalkError(BEFORE_SENDING.test(code) ? 'unreachable' : 'broken', code);
};

/** The platform's code, bounded to what a code looks like: it goes into logs. */
const codeOf = (body: unknown): string | null => {
  const parsed = answerSchema.safeParse(body);
  const code = parsed.success ? (parsed.data.errcode ?? parsed.data.code) : undefined;
  return code === undefined
    ? null
    : String(code)
        .replace(/[^\w.-]/g, '')
        .slice(0, 80);
};

const parseBody = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** Makes one call and gives the parsed answer; throws a `DingtalkError` for everything that is not a success. */
export const requestJson = async ({
  transport: { fetch, timers },
  method = 'POST',
  url,
  headers = {},
  body,
}: {
  readonly transport: Transport;
  readonly method?: 'POST' | 'PUT';
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** A form is sent as it is, everything else as JSON. */
  readonly body: unknown;
}): Promise<unknown> => {
  const timeout = new AbortController();
  const cancel = timers.after(TIMEOUT_MS, () => timeout.abort());
  const isForm = body instanceof FormData;
  try {
    const answer = await fetch(url, {
      method,
      headers: { accept: 'application/json', ...(isForm ? {} : { 'content-type': 'application/json' }), ...headers },
      body: isForm ? body : JSON.stringify(body),
      signal: timeout.signal,
      // A redirect would carry the token or the message to another host.
      redirect: 'error',
    });
    const parsed = parseBody(new TextDecoder().decode(await readLimited(answer, ANSWER_LIMIT_BYTES)));
    const code = codeOf(parsed);
    const kind = classifyAnswer({ status: answer.status, code });
    if (kind) throw new DingtalkError(kind, code ?? 'none', answer.status);
    if (parsed === undefined) throw new DingtalkError('broken', 'NOT_JSON', answer.status);
    return parsed;
  } catch (error) {
    throw error instanceof DingtalkError ? error : networkError(error);
  } finally {
    cancel();
  }
};
