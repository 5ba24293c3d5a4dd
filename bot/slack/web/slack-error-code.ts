import { WebAPIPlatformError } from '@slack/web-api';

/** The code Slack refused a call with, such as `invalid_auth`; null when the trouble was another one. */
export const slackErrorCode = (error: unknown): string | null =>
  error instanceof WebAPIPlatformError && /^[a-z_]{1,60}$/u.test(error.data.error) ? error.data.error : null;
