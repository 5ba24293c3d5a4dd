import { z } from 'zod';
import type { Clock } from '#core/clock.ts';
import type { DingtalkSettings } from '../dingtalk-settings.ts';
import { DingtalkError } from './dingtalk-error.ts';
import { requestJson, type Transport } from './request-json.ts';

/** The app's access token, fetched when needed and kept until shortly before it ends. */
export interface AccessTokens {
  current(): Promise<string>;
  /** Called with a token the platform refused: the next `current` fetches a new one. */
  forget(refused: string): void;
}

const REFRESH_EARLY_MS = 5 * 60_000;
const answerSchema = z.object({ accessToken: z.string().min(1), expireIn: z.number().positive() });

/** Makes the token cache. However many ask at once, one request is under way. */
export const createAccessTokens = ({
  settings: { clientId, clientSecret, apiBase },
  transport,
  clock,
}: {
  readonly settings: DingtalkSettings;
  readonly transport: Transport;
  readonly clock: Clock;
}): AccessTokens => {
  let held: { readonly token: string; readonly goodUntil: number } | null = null;
  let underWay: Promise<string> | null = null;

  const fetchToken = async (): Promise<string> => {
    const answer = await requestJson({
      transport,
      url: `${apiBase}/v1.0/oauth2/accessToken`,
      body: { appKey: clientId, appSecret: clientSecret },
    });
    const parsed = answerSchema.safeParse(answer);
    if (!parsed.success) throw new DingtalkError('rejected', 'TOKEN_ANSWER', 200);
    const { accessToken, expireIn } = parsed.data;
    held = { token: accessToken, goodUntil: clock().getTime() + expireIn * 1000 - REFRESH_EARLY_MS };
    return accessToken;
  };

  return {
    current: () => {
      if (held && held.goodUntil > clock().getTime()) return Promise.resolve(held.token);
      underWay ??= fetchToken().finally(() => {
        underWay = null;
      });
      return underWay;
    },
    forget: (refused) => {
      // Another call may have fetched a new token in the meantime; that one stays.
      if (held?.token === refused) held = null;
    },
  };
};
