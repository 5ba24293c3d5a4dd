import type { Clock } from '#core/clock.ts';
import type { Timers } from '../timers.ts';
import { type Heartbeat, startHeartbeat } from './heartbeat.ts';
import type { StreamSocket, StreamSocketEvents } from './stream-socket.ts';

/** `retired`: the gateway said goodbye; `dead`: nothing was heard for long; `closed`: the socket ended. */
export type LeavingReason = 'retired' | 'dead' | 'closed';

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
  let socket: StreamSocket | null = null;
  let left: LeavingReason | null = null;
  let heartbeat: Heartbeat | null = null;
  let cancelTermination = (): void => undefined;

  const leave = (why: LeavingReason): void => {
    if (why === 'closed') cancelTermination();
    if (left) return;
    left = why;
    heartbeat?.stop();
    // What comes before `begin` is reported by it.
    if (!socket) return;
    const ended = socket;
    if (why === 'retired') cancelTermination = timers.after(RETIRED_MS, () => ended.terminate());
    else ended.terminate();
    onLeft(why);
  };
  const begin = (opened: StreamSocket): void => {
    socket = opened;
    const early = left;
    left = null;
    const ping = (): void => {
      if (opened.isOpen()) opened.ping();
    };
    if (early) leave(early);
    else heartbeat = startHeartbeat({ clock, timers, ping, onDead: () => leave('dead') });
  };
  const onHeard = (): void => heartbeat?.heard();
  return { events: { onHeard, onRetired: () => leave('retired'), onClosed: () => leave('closed') }, begin };
};
