import type { Clock } from '#core/clock.ts';
import type { Logger } from '#core/logger.ts';
import { describeError } from '../api/describe-error.ts';
import { DingtalkError, type DingtalkErrorKind } from '../api/dingtalk-error.ts';
import type { Timers } from '../timers.ts';
import { backoffMs } from './backoff-ms.ts';
import type { StreamSocket, StreamSocketEvents } from './stream-socket.ts';
import { type LeavingReason, watchSocket } from './watch-socket.ts';

/** Why there is no connection; `lost` is one that stood and ended. */
export type ConnectionTrouble = DingtalkErrorKind | 'lost';

export interface KeptConnectionParts {
  readonly open: (events: StreamSocketEvents) => Promise<StreamSocket>;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly random: () => number;
  readonly logger: Logger;
  /** Called with null when a connection stands. */
  readonly onChange: (trouble: ConnectionTrouble | null) => void;
}

/** A wrong secret does not mend itself, but an app that was switched off is switched on again. */
const CREDENTIALS_MS = 300_000;
/** A connection that ends sooner counts as a failure, so that a gateway in trouble is not stormed. */
const SETTLED_MS = 1_000;
const GOODBYE_MS = 1_000;

/**
 * One place for a connection, filled again whenever it becomes empty: at once when the gateway retires a socket (the
 * old one stays for what is on its way) or when it is dead, after a growing pause when it broke or could not be opened.
 */
export class KeptConnection {
  readonly #parts: KeptConnectionParts;
  #socket: StreamSocket | null = null;
  /** The one before, which the gateway will close. */
  #retired: StreamSocket | null = null;
  #attempt = 0;
  #stopped = false;
  #cancelWaiting = (): void => undefined;

  constructor(parts: KeptConnectionParts) {
    this.#parts = parts;
  }

  get isLive(): boolean {
    return this.#socket?.isOpen() ?? false;
  }

  /** Tries to open it; resolves when it stands or when the next attempt is planned. Never rejects. */
  async connect(): Promise<void> {
    const { open, clock, timers, logger, onChange } = this.#parts;
    const openedAt = clock().getTime();
    const { events, begin } = watchSocket({ clock, timers, onLeft: (why) => this.#leave(why, openedAt) });
    try {
      const socket = await open(events);
      if (this.#stopped) return socket.terminate();
      this.#socket = socket;
      logger.info('dingtalk-connection-open');
      onChange(null);
      begin(socket);
    } catch (error) {
      logger.warn(describeError(error), 'dingtalk-connection-failed');
      this.#tryLater(error instanceof DingtalkError ? error.kind : 'unreachable');
    }
  }

  /** Ends it for good; the sockets get one second to say goodbye. */
  stop(): void {
    this.#stopped = true;
    this.#cancelWaiting();
    for (const socket of [this.#socket, this.#retired]) {
      if (!socket?.isOpen()) continue;
      socket.close();
      this.#parts.timers.after(GOODBYE_MS, () => socket.terminate());
    }
    this.#socket = null;
  }

  #leave(why: LeavingReason, openedAt: number): void {
    if (this.#stopped) return;
    if (why === 'retired') this.#retired = this.#socket;
    this.#socket = null;
    const livedMs = this.#parts.clock().getTime() - openedAt;
    this.#parts.logger.info({ why, livedMs }, 'dingtalk-connection-left');
    const settled = livedMs >= SETTLED_MS;
    if (settled) this.#attempt = 0;
    if (why === 'closed' || !settled) {
      this.#tryLater('lost');
    } else {
      this.#parts.onChange('lost');
      void this.connect();
    }
  }

  #tryLater(trouble: ConnectionTrouble): void {
    if (this.#stopped) return;
    const { timers, random, logger, onChange } = this.#parts;
    const delayMs =
      trouble === 'credentials' ? CREDENTIALS_MS * (0.75 + random() / 2) : backoffMs(this.#attempt, random);
    this.#attempt += 1;
    logger.info({ trouble, attempt: this.#attempt, delayMs: Math.round(delayMs) }, 'dingtalk-connection-retry');
    this.#cancelWaiting = timers.after(delayMs, () => void this.connect());
    onChange(trouble);
  }
}
