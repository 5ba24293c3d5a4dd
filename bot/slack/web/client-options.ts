import type { WebClientOptions } from '@slack/web-api';
import type { Logger } from '#core/logger.ts';
import { createLibraryLogger } from './create-library-logger.ts';
import { guardedFetch } from './guarded-fetch.ts';

/**
 * Options for one client of the Web API. It never tries again by itself: a message that Slack took before the
 * connection broke would be posted twice. A new object for each client, because the libraries write into it.
 */
export const clientOptions = ({
  apiUrl,
  timeoutMs,
  logger,
}: {
  readonly apiUrl: string;
  readonly timeoutMs: number;
  readonly logger: Logger;
}): WebClientOptions => ({
  slackApiUrl: apiUrl,
  timeout: timeoutMs,
  retryConfig: { retries: 0 },
  rejectRateLimitedCalls: true,
  allowAbsoluteUrls: false,
  fetch: guardedFetch(apiUrl),
  logger: createLibraryLogger(logger),
});
