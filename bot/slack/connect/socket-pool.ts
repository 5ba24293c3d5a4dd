import type { Logger } from '#core/logger.ts';
import type { SlackSettings } from '../slack-settings.ts';
import type { SlackTiming } from '../slack-timing.ts';
import type { Wait } from '../wait.ts';
import type { ConnectionTrouble } from './connection-trouble.ts';
import { keepConnected } from './keep-connected.ts';
import { type OpenSocket, openSocket, type SocketParts } from './open-socket.ts';

export interface SocketPool {
  /** Keeps the wanted number of sockets; resolves when all attempts have ended for good. */
  run(): Promise<void>;
  live(): number;
  /** Takes no more envelopes, and closes every socket, whatever state it is in. */
  stop(): Promise<void>;
}

/** Several sockets feed one bot, so that it hears while one of them is replaced. */
export const createSocketPool = ({
  settings,
  timing,
  wait,
  now,
  logger,
  onEnvelope,
  onChange,
}: {
  readonly settings: Pick<SlackSettings, 'appToken' | 'apiUrl' | 'connections'>;
  readonly timing: SlackTiming;
  readonly wait: Wait;
  readonly now: () => number;
  readonly logger: Logger;
  readonly onEnvelope: SocketParts['onEnvelope'];
  /** A socket opened (null) or something went wrong. */
  readonly onChange: (trouble: ConnectionTrouble | null) => void;
}): SocketPool => {
  const stopping = new AbortController();
  const { signal } = stopping;
  /** Open and not announced to end. */
  const live = new Set<OpenSocket>();
  /** Open, also those kept for a moment after they were replaced. */
  const open = new Set<OpenSocket>();

  const onOpen = (socket: OpenSocket): void => {
    live.add(socket);
    open.add(socket);
    void socket.ending.then(() => live.delete(socket));
    void socket.closed.then(() => open.delete(socket));
    logger.info({ event: 'slack-socket-open', live: live.size });
    onChange(null);
    // Stopped in the moment between hello and here.
    if (signal.aborted) socket.close();
  };
  const keepOne = (): Promise<void> =>
    keepConnected({
      open: () => openSocket({ settings, timing, logger, signal, onEnvelope }),
      onOpen,
      onTrouble: (trouble) => {
        logger.warn({ event: 'slack-socket-failed', ...trouble, live: live.size });
        onChange(trouble);
      },
      timing,
      wait,
      now,
      signal,
    });
  return {
    run: async () => {
      await Promise.all(Array.from({ length: settings.connections }, keepOne));
    },
    live: () => live.size,
    stop: async () => {
      stopping.abort(new Error('the channel stops'));
      const sockets = [...open];
      for (const socket of sockets) socket.close();
      await Promise.all(sockets.map(({ closed }) => closed));
    },
  };
};
