import { z } from 'zod';
import { isSafeAddress } from '#core/config/safe-address.ts';
import { DingtalkError } from '../api/dingtalk-error.ts';
import { requestJson, type Transport } from '../api/request-json.ts';
import type { DingtalkSettings } from '../dingtalk-settings.ts';

export interface Subscription {
  readonly type: string;
  readonly topic: string;
}

const answerSchema = z.object({ endpoint: z.string(), ticket: z.string().min(1) });

/**
 * Asks the gateway for one connection and gives the WebSocket address with its ticket, which lives 90 s and opens
 * exactly one socket. Throws a `DingtalkError`; a refusal of the app is of kind `credentials`.
 * (https://open-dingtalk.github.io/developerpedia/docs/learn/stream/protocol)
 */
export const openGateway = async ({
  settings: { clientId, clientSecret, apiBase },
  transport,
  subscriptions,
}: {
  readonly settings: DingtalkSettings;
  readonly transport: Transport;
  readonly subscriptions: readonly Subscription[];
}): Promise<string> => {
  const answer = await requestJson({
    transport,
    url: `${apiBase}/v1.0/gateway/connections/open`,
    body: { clientId, clientSecret, subscriptions, ua: 'wenhao' },
  }).catch((error: unknown) => {
    const refused = error instanceof DingtalkError && (error.kind === 'token' || error.kind === 'rejected');
    throw refused ? new DingtalkError('credentials', error.code, error.status) : error;
  });
  const parsed = answerSchema.safeParse(answer);
  if (!parsed.success || !isSafeAddress(parsed.data.endpoint, 'wss:')) {
    throw new DingtalkError('server', 'GATEWAY_ANSWER', 200);
  }
  const address = new URL(parsed.data.endpoint);
  address.searchParams.set('ticket', parsed.data.ticket);
  return address.href;
};
