import { WebAPIHTTPError, WebAPIPlatformError, WebAPIRateLimitedError, WebAPIRequestError } from '@slack/web-api';

/** Why a call did not succeed, as far as it matters for what to do next. */
export type CallTrouble =
  /** Slack did not take it; it may be tried again after so long, null: after the usual pause. */
  | { readonly kind: 'later'; readonly afterMs: number | null }
  /** Slack may have taken it. It has no idempotency keys: trying again could post twice. */
  | { readonly kind: 'uncertain' }
  | { readonly kind: 'refused'; readonly code: string };

/** Failures before a request was on its way. A connection that was reset may have carried it. */
const NOT_CONNECTED = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENETDOWN',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** Codes of answers that leave open whether something was done. */
const UNCERTAIN_CODES = new Set(['internal_error', 'fatal_error', 'request_timeout', 'service_unavailable']);
const RATE_CODES = new Set(['ratelimited', 'rate_limited', 'message_limit_exceeded']);

const codesOf = (error: unknown): readonly string[] => {
  if (!(error instanceof Error)) return [];
  const code = 'code' in error && typeof error.code === 'string' ? [error.code] : [];
  const inner = error instanceof AggregateError ? error.errors.flatMap(codesOf) : [];
  return [...code, ...inner, ...codesOf(error.cause)];
};

const ofRefusal = ({ data }: WebAPIPlatformError): CallTrouble => {
  if (RATE_CODES.has(data.error)) return { kind: 'later', afterMs: null };
  if (UNCERTAIN_CODES.has(data.error)) return { kind: 'uncertain' };
  // An answer that is not Slack's JSON (a proxy's page) is no code and says nothing about the message.
  return /^[a-z_]{1,60}$/u.test(data.error) ? { kind: 'refused', code: data.error } : { kind: 'uncertain' };
};

/** Judges an error of a call to Slack. Everything unknown counts as uncertain. */
export const classifyError = (error: unknown): CallTrouble => {
  if (error instanceof WebAPIRateLimitedError) return { kind: 'later', afterMs: error.retryAfter * 1000 };
  if (error instanceof WebAPIPlatformError) return ofRefusal(error);
  if (error instanceof WebAPIRequestError && codesOf(error.original).some((code) => NOT_CONNECTED.has(code))) {
    return { kind: 'later', afterMs: null };
  }
  if (error instanceof WebAPIHTTPError && error.statusCode >= 400 && error.statusCode < 500) {
    return { kind: 'refused', code: `http_${error.statusCode}` };
  }
  return { kind: 'uncertain' };
};
