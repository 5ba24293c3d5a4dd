import type { Clock } from '#core/clock.ts';
import type { DingtalkSettings } from '../dingtalk-settings.ts';
import { createAccessTokens } from './access-tokens.ts';
import { DingtalkError } from './dingtalk-error.ts';
import { requestJson, type Transport } from './request-json.ts';
import { createTokenBucket } from './token-bucket.ts';

/** The platform's interfaces that need the app's access token. */
export interface OpenApi {
  /** Calls an interface of the new kind, such as `/v1.0/robot/groupMessages/send`. */
  call(method: 'POST' | 'PUT', path: string, body: unknown): Promise<unknown>;
  /** Calls an interface of the old kind, which takes the token in its URL. `form` is made anew for each attempt. */
  upload(path: string, form: () => FormData): Promise<unknown>;
}

/** A standard organisation may make 20 calls a second per app: 5 at once and 15 more in that second. */
const CALLS_AT_ONCE = 5;
const REFILL_MS = 67;

/** Makes the caller: within the app's rate, with a valid token, once more with a new token when it is refused. */
export const createOpenApi = (parts: OpenApiParts): OpenApi => {
  const { settings, transport } = parts;
  const withToken = tokenUser(parts);
  return {
    call: (method, path, body) =>
      withToken((token) => {
        const headers = { 'x-acs-dingtalk-access-token': token };
        return requestJson({ transport, method, url: settings.apiBase + path, headers, body });
      }),
    upload: (path, form) =>
      withToken((token) => {
        const url = `${settings.oapiBase}${path}&access_token=${encodeURIComponent(token)}`;
        return requestJson({ transport, url, body: form() });
      }),
  };
};

interface OpenApiParts {
  readonly settings: DingtalkSettings;
  readonly transport: Transport;
  readonly clock: Clock;
}

type UseToken = (token: string) => Promise<unknown>;

const tokenUser = (parts: OpenApiParts): ((use: UseToken) => Promise<unknown>) => {
  const { clock, transport } = parts;
  const tokens = createAccessTokens(parts);
  const rate = { capacity: CALLS_AT_ONCE, refillMs: REFILL_MS };
  const bucket = createTokenBucket({ ...rate, clock, timers: transport.timers });
  return async (use) => {
    await bucket.take();
    const token = await tokens.current();
    try {
      return await use(token);
    } catch (error) {
      if (!(error instanceof DingtalkError) || error.kind !== 'token') throw error;
      tokens.forget(token);
      await bucket.take();
      return use(await tokens.current());
    }
  };
};
