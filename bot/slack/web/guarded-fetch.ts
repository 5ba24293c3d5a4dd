import type { FetchFunction } from '@slack/web-api';
import { isTrustedHost } from './is-trusted-host.ts';

const RETRY_AFTER_SECONDS = '30';

/**
 * The `fetch` of every client of ours: refuses hosts that are not Slack's, because the library sends the token to the
 * upload addresses it is told, and gives a 429 without `Retry-After` one, which the library cannot do without.
 */
export const guardedFetch =
  (apiUrl: string): FetchFunction =>
  async (address, init) => {
    if (!isTrustedHost(String(address), apiUrl)) throw new Error(`not a host of Slack: ${new URL(address).host}`);
    const response = await fetch(address, { ...init, redirect: 'error' });
    if (response.status !== 429 || response.headers.has('retry-after')) return response;
    return new Response(null, { status: 429, headers: { 'retry-after': RETRY_AFTER_SECONDS } });
  };
