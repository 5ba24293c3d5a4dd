import { SocketModeClient } from '@slack/socket-mode';
import type { Logger } from '#core/logger.ts';
import type { SlackSettings } from '../slack-settings.ts';
import type { SlackTiming } from '../slack-timing.ts';
import { clientOptions } from '../web/client-options.ts';
import { createLibraryLogger } from '../web/create-library-logger.ts';
import { type Envelope, parseFrame } from './parse-frame.ts';

/** Answers an envelope on the socket it came by; false when that socket is gone and Slack will send it again. */
export type Acknowledge = (payload?: object) => boolean;

export interface OpenSocket {
  /** Resolves when Slack announces that it will close the socket, or when it is closed: time for another one. */
  readonly ending: Promise<void>;
  readonly closed: Promise<void>;
  close(): void;
}

export interface SocketParts {
  readonly settings: Pick<SlackSettings, 'appToken' | 'apiUrl'>;
  readonly timing: SlackTiming;
  readonly logger: Logger;
  /** Gives up the attempt when aborted. */
  readonly signal: AbortSignal;
  readonly onEnvelope: (envelope: Envelope, acknowledge: Acknowledge) => void;
}

/** Sends a close frame, then cuts the connection: the library would wait for half a minute. */
const createCloser = (client: SocketModeClient, closeMs: number): (() => void) => {
  let closing = false;
  return () => {
    if (closing) return;
    closing = true;
    // The library's second disconnect() destroys the connection that its first one asked to close.
    const cut = setTimeout(() => client.websocket?.disconnect(), closeMs);
    client.once('disconnected', () => clearTimeout(cut));
    void client.disconnect();
  };
};

const acknowledgeOn =
  (client: SocketModeClient, envelopeId: string): Acknowledge =>
  (payload = {}) => {
    if (client.websocket?.isActive() !== true) return false;
    let sent = true;
    client.websocket.send(JSON.stringify({ envelope_id: envelopeId, payload }), (error?: unknown) => {
      sent = error === undefined;
    });
    return sent;
  };

/**
 * Opens one socket and resolves when Slack says hello. A socket is used once: the library's own way of reconnecting
 * is deaf for seconds and can end the process, so it is switched off and `keepConnected` opens another socket.
 */
export const openSocket = async (parts: SocketParts): Promise<OpenSocket> => {
  const { settings, timing, logger, signal } = parts;
  const client = new SocketModeClient({
    appToken: settings.appToken,
    autoReconnectEnabled: false,
    logger: createLibraryLogger(logger),
    clientOptions: clientOptions({ apiUrl: settings.apiUrl, timeoutMs: timing.requestTimeoutMs, logger }),
  });
  const close = createCloser(client, timing.closeMs);
  const closed = new Promise<void>((resolve) => client.once('disconnected', () => resolve()));
  const announced = new Promise<void>((resolve) => readFrames({ client, parts, close, announce: resolve }));
  await sayHello({ client, close, signal, timeoutMs: timing.helloTimeoutMs });
  return { ending: Promise.race([announced, closed]), closed, close };
};

/** Replaces the library's reader, which throws on envelopes without an event and closes at once on `disconnect`. */
const readFrames = ({
  client,
  parts: { timing, logger, onEnvelope },
  close,
  announce,
}: {
  readonly client: SocketModeClient;
  readonly parts: SocketParts;
  readonly close: () => void;
  readonly announce: () => void;
}): void => {
  client.removeAllListeners('ws_message');
  client.on('ws_message', (data: unknown) => {
    const frame = parseFrame(data);
    if (frame.kind === 'hello') client.emit('connected');
    if (frame.kind === 'envelope') onEnvelope(frame.envelope, acknowledgeOn(client, frame.envelope.envelope_id));
    if (frame.kind === 'malformed') {
      logger.warn({ event: 'slack-frame-malformed' });
      if (frame.envelopeId !== null) acknowledgeOn(client, frame.envelopeId)();
    }
    if (frame.kind === 'disconnect') {
      logger.info({ event: 'slack-socket-refresh', reason: frame.reason });
      announce();
      const drained = setTimeout(close, timing.drainMs);
      client.once('disconnected', () => clearTimeout(drained));
    }
  });
};

const sayHello = async ({
  client,
  close,
  signal,
  timeoutMs,
}: {
  readonly client: SocketModeClient;
  readonly close: () => void;
  readonly signal: AbortSignal;
  readonly timeoutMs: number;
}): Promise<void> => {
  // Before this event there is no socket that could be closed; the library turns what is thrown into a rejection.
  client.once('authenticated', () => signal.throwIfAborted());
  const limit = AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]);
  let connected = false;
  const givenUp = new Promise<never>((_resolve, reject) => {
    const giveUp = (reason: unknown): void => {
      if (connected) return;
      close();
      reject(reason);
    };
    limit.addEventListener('abort', () => giveUp(limit.reason), { once: true });
    client.once('error', giveUp);
  });
  const started = client.start();
  // Whichever of the two loses may still reject later; a rejection nobody waits for would end the process.
  givenUp.catch(() => undefined);
  started.then(
    () => limit.aborted && close(),
    () => undefined,
  );
  await Promise.race([started, givenUp]);
  connected = true;
};
