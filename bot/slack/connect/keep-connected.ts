import { WebAPIRateLimitedError } from '@slack/web-api';
import type { SlackTiming } from '../slack-timing.ts';
import type { Wait } from '../wait.ts';
import { type ConnectionTrouble, connectionTrouble } from './connection-trouble.ts';
import type { OpenSocket } from './open-socket.ts';

export interface ConnectionKeeper {
  readonly open: () => Promise<OpenSocket>;
  readonly onOpen: (socket: OpenSocket) => void;
  readonly onTrouble: (trouble: ConnectionTrouble) => void;
  readonly timing: Pick<SlackTiming, 'backoffMs' | 'stableAfterMs'>;
  readonly wait: Wait;
  readonly now: () => number;
  readonly signal: AbortSignal;
}

type SocketLife =
  | { readonly kind: 'ended'; readonly stable: boolean }
  | { readonly kind: 'failed'; readonly trouble: ConnectionTrouble; readonly afterMs: number };

const liveOnce = async ({ open, onOpen, timing, now }: ConnectionKeeper): Promise<SocketLife> => {
  try {
    const socket = await open();
    const openedAt = now();
    onOpen(socket);
    await socket.ending;
    return { kind: 'ended', stable: now() - openedAt >= timing.stableAfterMs };
  } catch (error) {
    const afterMs = error instanceof WebAPIRateLimitedError ? error.retryAfter * 1000 : 0;
    return { kind: 'failed', trouble: connectionTrouble(error), afterMs };
  }
};

/** One early end is usual (Slack moves sockets about): a pause begins with the second in a row. */
const pauseAfter = (life: SocketLife, failures: number, backoffMs: SlackTiming['backoffMs']): number => {
  if (life.kind === 'failed') return Math.max(life.afterMs, backoffMs(failures - 1));
  return failures > 1 ? backoffMs(failures - 2) : 0;
};

/**
 * Keeps one socket open until the signal is aborted: at once when Slack announces the end of the last one, after a
 * growing pause when sockets fail or end early. Resolves early when Slack refuses the token.
 */
export const keepConnected = async (keeper: ConnectionKeeper): Promise<void> => {
  const { timing, wait, signal, onTrouble } = keeper;
  let failures = 0;
  while (!signal.aborted) {
    const life = await liveOnce(keeper);
    if (signal.aborted) return;
    if (life.kind === 'failed') onTrouble(life.trouble);
    if (life.kind === 'failed' && life.trouble.kind === 'refused') return;
    failures = life.kind === 'ended' && life.stable ? 0 : failures + 1;
    const pauseMs = pauseAfter(life, failures, timing.backoffMs);
    if (pauseMs > 0) await wait(pauseMs, signal);
  }
};
