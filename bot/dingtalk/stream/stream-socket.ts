import type { Buffer } from 'node:buffer';
import { DWClient, type DWClientDownStream } from 'dingtalk-stream';
import type { Logger } from '#core/logger.ts';
import { describeError } from '../api/describe-error.ts';
import { DingtalkError } from '../api/dingtalk-error.ts';
import type { Transport } from '../api/request-json.ts';
import type { DingtalkSettings } from '../dingtalk-settings.ts';
import { openGateway } from './open-gateway.ts';

/** Handles the data of one pushed frame; acknowledged when it returns, not acknowledged when it throws. */
export type TopicHandler = (data: string, pushedAt: Date | null) => void;

/** One WebSocket to the gateway, from opening to close; never reused. */
export interface StreamSocket {
  isOpen(): boolean;
  ping(): void;
  close(): void;
  terminate(): void;
}

export interface StreamSocketEvents {
  /** Something arrived: a frame or the answer to a ping. */
  readonly onHeard: () => void;
  /** The gateway sends nothing more on this socket and closes it in 10 s. */
  readonly onRetired: () => void;
  /** An opened socket closed, for whatever reason. */
  readonly onClosed: () => void;
}

/** What of `ws` is used; the package itself is a dependency of the SDK only. */
interface RawSocket {
  readonly readyState: number;
  ping(): void;
  close(code: number): void;
  terminate(): void;
  removeAllListeners(event: string): void;
  on(event: 'close' | 'pong' | 'open', listener: () => void): void;
  on(event: 'error', listener: (error: Error & { readonly code?: string }) => void): void;
}

const OPEN = 1;
const HANDSHAKE_MS = 10_000;
/** Chat messages are a few kilobytes; the gateway is not trusted to fill the memory. */
const FRAME_LIMIT_BYTES = 1_000_000;

/** The SDK's client with its two private fields that are set and read here instead of by its own `connect`. */
type ClientInside = Omit<DWClient, 'socket' | 'dw_url'> & { socket?: RawSocket; dw_url?: string };

/**
 * The SDK's protocol handling (answers to pings, dispatch by topic, acknowledgements) without its connection handling:
 * one instance per socket, own subscription list, no reconnect and no keep-alive. Version 2.1.5 shares the list among
 * clients, reconnects in storms and lets a malformed frame end the process (docs/dingtalk.md).
 */
class FrameReader extends DWClient {
  onFrame: (text: string, dispatch: () => void) => void = () => undefined;

  constructor(settings: DingtalkSettings) {
    const options = { keepAlive: false, autoReconnect: false, subscriptions: [], ua: 'wenhao' };
    super({ clientId: settings.clientId, clientSecret: settings.clientSecret, ...options });
  }

  override onDownStream(data: string): void {
    // The SDK hands on what `ws` gives it: a Buffer, in spite of the declared type.
    const text = String(data as string | Buffer);
    this.onFrame(text, () => super.onDownStream(text));
  }
}

const isRetirement = (text: string): boolean => {
  const frame: unknown = JSON.parse(text);
  const { type, headers } = (frame ?? {}) as Partial<DWClientDownStream>;
  return type === 'SYSTEM' && headers?.topic === 'disconnect';
};

/** Waits for the handshake. The SDK's own listeners, which write to the console, are replaced. */
const handshake = (socket: RawSocket, { timers }: Transport, onClosed: () => void): Promise<void> =>
  new Promise((resolve, reject) => {
    const cancel = timers.after(HANDSHAKE_MS, () => socket.terminate());
    for (const event of ['open', 'error', 'close', 'pong']) socket.removeAllListeners(event);
    let code = 'HANDSHAKE';
    let opened = false;
    socket.on('error', (error) => {
      code = error.code ?? code;
      socket.terminate();
    });
    socket.on('open', () => {
      cancel();
      opened = true;
      resolve();
    });
    socket.on('close', () => {
      cancel();
      if (opened) onClosed();
      else reject(new DingtalkError('unreachable', code));
    });
  });

interface SocketParts {
  readonly settings: DingtalkSettings;
  readonly transport: Transport;
  readonly topics: ReadonlyMap<string, TopicHandler>;
  readonly events: StreamSocketEvents;
  readonly logger: Logger;
}

/** Opens one connection; rejects with a `DingtalkError` when the gateway or the handshake refuses. */
export const openStreamSocket = async (parts: SocketParts): Promise<StreamSocket> => {
  const { settings, transport, events } = parts;
  const client = new FrameReader(settings);
  const inside = client as unknown as ClientInside;
  listen(client, inside, parts);
  inside.dw_url = await openGateway({ settings, transport, subscriptions: client.config.subscriptions });
  // Its promise settles by the listeners that are replaced below, so it never does.
  client._connect().catch(() => undefined);
  const { socket } = inside;
  if (!socket) throw new DingtalkError('unreachable', 'NO_SOCKET');
  await handshake(socket, transport, events.onClosed);
  socket.on('pong', events.onHeard);
  return {
    isOpen: () => socket.readyState === OPEN,
    ping: () => socket.ping(),
    close: () => socket.close(1000),
    terminate: () => socket.terminate(),
  };
};

/** Handles frames: a topic's handler first, then the acknowledgement on the socket that brought the frame. */
const listen = (client: FrameReader, inside: ClientInside, { topics, events, logger }: SocketParts): void => {
  for (const [topic, handle] of topics) {
    client.registerCallbackListener(topic, ({ data, headers: { time, messageId } }) => {
      const pushedAt = new Date(Number(time));
      handle(data, pushedAt.getTime() > 0 ? pushedAt : null);
      if (inside.socket?.readyState === OPEN) client.socketCallBackResponse(messageId, null);
      else logger.warn({ messageId: String(messageId).slice(0, 80) }, 'dingtalk-ack-dropped');
    });
  }
  client.onFrame = (text, dispatch) => {
    events.onHeard();
    if (text.length > FRAME_LIMIT_BYTES) return logger.warn({ length: text.length }, 'dingtalk-frame-oversized');
    try {
      if (isRetirement(text)) events.onRetired();
      else dispatch();
    } catch (error) {
      logger.error(describeError(error), 'dingtalk-frame-failed');
    }
  };
};
