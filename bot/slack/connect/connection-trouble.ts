import { slackErrorCode } from '../web/slack-error-code.ts';
import { describeRefusal } from './describe-refusal.ts';

/** Why there is no connection. */
export type ConnectionTrouble =
  | { readonly kind: 'retrying'; readonly code: string | null }
  /** Nobody tries again. */
  | { readonly kind: 'refused'; readonly problem: string };

/** Judges what an attempt to connect threw. */
export const connectionTrouble = (error: unknown): ConnectionTrouble => {
  const code = slackErrorCode(error);
  const problem = describeRefusal(code);
  return problem === null ? { kind: 'retrying', code } : { kind: 'refused', problem };
};
