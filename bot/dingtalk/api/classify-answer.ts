import type { DingtalkErrorKind } from './dingtalk-error.ts';

/**
 * 130101: a robot's 20 messages a minute; 90018, 90002: calls a second; 90020: calls a month; 88: too many calls of the
 * old interface, whose sub-codes are the 9xxxx ones. The new interface answers 403 with a code instead.
 */
const QUOTA_CODES = new Set(['130101', '90018', '90002', '90020', '88']);
const QUOTA_NAMES = /QpsLimit|ApiCountLimit|Throttl|FlowControl|TooManyRequests/i;

/** Invalid, unknown or expired access token of the old interface, which answers HTTP 200. */
const TOKEN_CODES = new Set(['40014', '40001', '42001']);

const CREDENTIAL_NAMES = /authFailed|invalidClientIdOrSecret|invalidAppKey/i;

/** Sorts an answer that is not a success; null for a success. `code` is the body's `code` or `errcode`. */
export const classifyAnswer = ({
  status,
  code,
}: {
  readonly status: number;
  readonly code: string | null;
}): DingtalkErrorKind | null => {
  const succeeded = status >= 200 && status < 300 && (code === null || code === '0');
  if (succeeded) return null;
  const name = code ?? '';
  if (status === 429 || QUOTA_CODES.has(name) || QUOTA_NAMES.test(name)) return 'quota';
  if (CREDENTIAL_NAMES.test(name)) return 'credentials';
  if (status === 401 || TOKEN_CODES.has(name)) return 'token';
  if (status === 503) return 'busy';
  return status >= 500 ? 'server' : 'rejected';
};
