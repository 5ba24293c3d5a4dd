import type { Clock } from '#core/clock.ts';
import type { Timers } from '../timers.ts';
import type { StreamSocket, StreamSocketEvents } from './stream-socket.ts';

/** `retired`: the gateway said goodbye; `dead`: nothing was heard for long; `closed`: the socket ended. */
export type LeavingReason = 'retired' | 'dead' | 'closed';

const PING_MS = 15_000;
/** Two pings without an answer, and some. */
const DEAD_MS = 40_000;
/** The gateway closes a retired socket after 10 s; until then it may still wait for acknowledgements. */
const RETIRED_MS = 15_000;

/** Watches one socket: pings it and says once when it is of no more use. `begin` is called with the opened socket. */
export const watchSocket = ({
  clock,
  timers,
  onLeft,
}: {
  readonly clock: Clock;
  readonly timers: Timers;
  readonly onLeft: (why: LeavingReason) => void;
}): { readonly events: StreamSocketEvents; readonly begin: (socket: StreamSocket) => void } => {
  let heardAt = clock().getTime();
  let socket: StreamSocket | null = null;
  let left: LeavingReason | null = null;
  let cancelTimer = (): void => undefined;

  const leave = (why: LeavingReason): void => {
    if (why === 'closed' || !left) cancelTimer();
    if (left) return;
    left = why;
    // What comes before `begin` is reported by it.
    if (!socket) return;
    const ended = socket;
    if (why === 'retired') cancelTimer = timers.after(RETIRED_MS, () => ended.terminate());
    else ended.terminate();
    onLeft(why);
  };
  const beat = (): void => {
    if (clock().getTime() - heardAt > DEAD_MS) {
      leave('dead');
      return;
    }
    if (socket?.isOpen()) socket.ping();
    cancelTimer = timers.after(PING_MS, beat);
  };
  const onHeard = (): void => {
    heardAt = clock().getTime();
  };
  const begin = (opened: StreamSocket): void => {
    socket = opened;
    const early = left;
    left = null;
    if (early) leave(early);
    else cancelTimer = timers.after(PING_MS, beat);
  };
  return { events: { onHeard, onRetired: () => leave('retired'), onClosed: () => leave('closed') }, begin };
};
