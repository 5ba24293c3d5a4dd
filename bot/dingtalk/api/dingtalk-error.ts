/**
 * What went wrong with a call, as far as it decides what to do next.
 * - `credentials`: the app's id or secret is wrong, or the app is off; a person has to act.
 * - `token`: the access token is no longer valid; a new one mends it.
 * - `quota`: too many calls just now or this month.
 * - `busy`: the server did not take the call (503) and asks to come again.
 * - `server`: the server failed while working on the call; it may have done it.
 * - `rejected`: the call itself is wrong or not permitted; the same call fails again.
 * - `unreachable`: the call never left this machine.
 * - `broken`: the call left and no answer came back; it may have been done.
 */
export type DingtalkErrorKind =
  | 'credentials'
  | 'token'
  | 'quota'
  | 'busy'
  | 'server'
  | 'rejected'
  | 'unreachable'
  | 'broken';

/**
 * A failed call of a DingTalk interface. Neither message nor fields hold a URL, a body or a text of the platform:
 * webhooks, tickets and upload URLs are secrets themselves, so only kind, code and status may be logged.
 */
export class DingtalkError extends Error {
  readonly kind: DingtalkErrorKind;
  readonly code: string;
  /** HTTP status; 0 when no answer came. */
  readonly status: number;
  /** The call may have been done: a second one could be a second message. */
  readonly mayBeDone: boolean;
  /** Time mends it. */
  readonly isPassing: boolean;

  constructor(kind: DingtalkErrorKind, code: string, status = 0) {
    super(`dingtalk call failed: ${kind} (code ${code}, status ${status})`);
    this.name = 'DingtalkError';
    this.kind = kind;
    this.code = code;
    this.status = status;
    this.mayBeDone = kind === 'broken' || kind === 'server';
    this.isPassing = kind === 'quota' || kind === 'busy' || kind === 'unreachable';
  }
}
