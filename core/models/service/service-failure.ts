import { AppError, type EmbedderErrorCode } from '../../errors.ts';

/** What went wrong with a request, and whether it may go better in a moment. */
export interface ServiceFailure {
  readonly error: AppError;
  readonly isRetryable: boolean;
}

/**
 * Reads an error of the OpenAI client. Of the server's own words nothing is kept: some repeat the key, or the text that
 * was sent.
 */
export const serviceFailure = (error: unknown, url: string): ServiceFailure => {
  const known = appErrorIn(error);
  if (known) return { error: known, isRetryable: false };
  const status = statusOf(error);
  const what = status === null ? reasonOf(error) : `answered with status ${status}`;
  return {
    error: new AppError(codeOf(status), `The embedding service at ${url} ${what}.`),
    isRetryable: status === null || status === 408 || status === 429 || status >= 500,
  };
};

const codeOf = (status: number | null): EmbedderErrorCode => {
  if (status === 401 || status === 403) return 'embedder-refused';
  if (status === 404 || status === 405) return 'embedder-not-found';
  if (status === 402 || status === 429) return 'embedder-busy';
  // 400, 413 and 422 speak of the request: texts too many or too long, an unknown model.
  if (status !== null && status < 500 && status !== 408) return 'embedder-output-wrong';
  return 'embedder-unreachable';
};

/** The client wraps what was thrown while it waited. */
const appErrorIn = (error: unknown): AppError | null => {
  if (error instanceof AppError) return error;
  return error instanceof Error && error.cause !== undefined ? appErrorIn(error.cause) : null;
};

const statusOf = (error: unknown): number | null =>
  error instanceof Error && 'status' in error && typeof error.status === 'number' ? error.status : null;

const reasonOf = (error: unknown): string => {
  if (error instanceof Error && error.name === 'TimeoutError') return 'gave no answer in time';
  const code = networkCodeIn(error);
  return code === null ? 'can not be reached' : `can not be reached (${code})`;
};

/** Such as ECONNREFUSED or ENOTFOUND. */
const networkCodeIn = (error: unknown): string | null => {
  if (!(error instanceof Error)) return null;
  if ('code' in error && typeof error.code === 'string' && /^[A-Z][A-Z_0-9]+$/u.test(error.code)) return error.code;
  return networkCodeIn(error.cause);
};
