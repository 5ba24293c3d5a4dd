import { WebAPIHTTPError, WebAPIRateLimitedError, WebAPIRequestError } from '@slack/web-api';
import type { SlackText } from '../render/render-reply.ts';
import type { SlackParts } from '../slack-parts.ts';
import { guardedFetch } from '../web/guarded-fetch.ts';
import { type CallResult, callSlack } from './call-slack.ts';

const fetched = async (parts: SlackParts, responseUrl: string, body: object) => {
  try {
    return await guardedFetch(parts.settings.apiUrl)(responseUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(parts.timing.requestTimeoutMs),
    });
  } catch (error) {
    throw new WebAPIRequestError(error instanceof Error ? error : new Error(String(error)));
  }
};

/** Answers a slash command where only its sender sees it. The address serves five times within 30 minutes. */
export const respondToCommand = (
  parts: SlackParts,
  responseUrl: string,
  message: SlackText,
): Promise<CallResult<null>> =>
  callSlack(parts, 'response_url', async () => {
    const { text, blocks } = message;
    const body = { response_type: 'ephemeral', replace_original: false, mrkdwn: false, parse: 'none', text, blocks };
    const response = await fetched(parts, responseUrl, body);
    if (response.status === 429) throw new WebAPIRateLimitedError(Number(response.headers.get('retry-after')) || 30);
    // Neither headers nor body go into the error: both repeat what was sent.
    if (!response.ok) throw new WebAPIHTTPError(response.status, response.statusText, {});
    return null;
  });
