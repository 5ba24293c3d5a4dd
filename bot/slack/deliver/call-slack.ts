import { WebAPIPlatformError } from '@slack/web-api';
import { describeRefusal } from '../connect/describe-refusal.ts';
import type { SlackParts } from '../slack-parts.ts';
import { classifyError } from './classify-error.ts';

export type CallResult<T> =
  | { readonly kind: 'done'; readonly value: T }
  | { readonly kind: 'uncertain' }
  /** `code` is null when Slack could not be reached. */
  | { readonly kind: 'failed'; readonly code: string | null };

type Caller = Pick<SlackParts, 'timing' | 'wait' | 'logger' | 'closing' | 'onRefusal'>;

const ATTEMPTS = 6;
/** Nobody reads an answer that comes minutes later; a longer pause than this is a failure. */
const LONGEST_PAUSE_MS = 60_000;

/** The scope that Slack says is missing; null when it says nothing of the kind. */
const neededScope = (error: unknown): string | null =>
  error instanceof WebAPIPlatformError && 'needed' in error.data ? String(error.data.needed).slice(0, 100) : null;

/** What to do after a failed call: give a result, or try again after a pause. */
const judgeFailure = (
  { timing, logger, onRefusal }: Caller,
  { name, error, attempt }: { readonly name: string; readonly error: unknown; readonly attempt: number },
): CallResult<never> | { readonly kind: 'later'; readonly pauseMs: number } => {
  const trouble = classifyError(error);
  const scope = neededScope(error);
  logger.warn({ event: 'slack-call-failed', call: name, attempt, trouble, neededScope: scope });
  if (trouble.kind === 'uncertain') return trouble;
  if (trouble.kind === 'later') return { kind: 'later', pauseMs: trouble.afterMs ?? timing.backoffMs(attempt) };
  if (describeRefusal(trouble.code) !== null) onRefusal(trouble.code, scope);
  return { kind: 'failed', code: trouble.code };
};

/** Makes one call, again only when Slack certainly did not take it, after the pause Slack asks for. Never rejects. */
export const callSlack = async <T>(caller: Caller, name: string, call: () => Promise<T>): Promise<CallResult<T>> => {
  const { wait, closing } = caller;
  for (let attempt = 0; attempt < ATTEMPTS && !closing.aborted; attempt += 1) {
    try {
      return { kind: 'done', value: await call() };
    } catch (error) {
      const judged = judgeFailure(caller, { name, error, attempt });
      if (judged.kind !== 'later') return judged;
      if (judged.pauseMs > LONGEST_PAUSE_MS) break;
      await wait(judged.pauseMs, closing);
    }
  }
  return { kind: 'failed', code: null };
};
