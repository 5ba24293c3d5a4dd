/** The waiting times of the channel, in milliseconds; tests shorten them. */
export interface SlackTiming {
  /** How long to wait after so many failures in a row, counted from 0. */
  readonly backoffMs: (failures: number) => number;
  /** A socket that lived this long was no failure; its end is answered by a new socket at once. */
  readonly stableAfterMs: number;
  /** How long a socket that Slack is about to close is kept for messages and acknowledgements under way. */
  readonly drainMs: number;
  /** How long the closing handshake may take before the connection is cut: Slack does not close TCP itself. */
  readonly closeMs: number;
  readonly helloTimeoutMs: number;
  /** For reading a thread before a message is taken. Slack sends a message again that is not acknowledged in 3 s. */
  readonly lookupTimeoutMs: number;
  readonly requestTimeoutMs: number;
  /** Slack takes about one message a second in one channel. */
  readonly postIntervalMs: number;
}

const LONGEST_BACKOFF_MS = 30_000;

/** The waiting times in use, except in tests. */
export const SLACK_TIMING: SlackTiming = {
  // Doubling from half a second, spread by a quarter so that several processes do not knock together.
  backoffMs: (failures) => Math.min(LONGEST_BACKOFF_MS, 500 * 2 ** failures) * (0.75 + Math.random() / 2),
  stableAfterMs: 10_000,
  drainMs: 3_000,
  closeMs: 1_000,
  helloTimeoutMs: 20_000,
  lookupTimeoutMs: 1_500,
  requestTimeoutMs: 15_000,
  postIntervalMs: 1_000,
};
