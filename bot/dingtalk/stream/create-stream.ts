import type { ChannelHealth } from '../../channel/channel.ts';
import { type ConnectionTrouble, KeptConnection, type KeptConnectionParts } from './kept-connection.ts';
import { troubleWords } from './trouble-words.ts';

/** All connections of this process to the gateway, which hands each message to one of them at random. */
export interface Stream {
  /** Resolves when a connection stands or the first trouble is known. */
  start(): Promise<void>;
  stop(): void;
  health(): ChannelHealth;
}

/** Makes the stream with as many connections as `connections` says. */
export const createStream = ({
  connections,
  ...parts
}: Omit<KeptConnectionParts, 'onChange'> & { readonly connections: number }): Stream => {
  let trouble: ConnectionTrouble | null = null;
  let wasUp = false;
  let stopped = false;
  let reportFirst = (): void => undefined;
  const firstReport = new Promise<void>((resolve) => {
    reportFirst = resolve;
  });

  const onChange = (change: ConnectionTrouble | null): void => {
    trouble = change ?? trouble;
    wasUp ||= change === null;
    reportFirst();
  };
  const places = Array.from({ length: connections }, () => new KeptConnection({ ...parts, onChange }));

  const stateOf = (live: number): ChannelHealth['state'] => {
    if (stopped) return 'stopped';
    if (live > 0) return 'up';
    return wasUp || trouble ? 'down' : 'starting';
  };
  return {
    start: () => {
      for (const place of places) void place.connect();
      return firstReport;
    },
    stop: () => {
      stopped = true;
      for (const place of places) place.stop();
      reportFirst();
    },
    health: () => {
      const liveConnections = places.filter((place) => place.isLive).length;
      const state = stateOf(liveConnections);
      return { state, liveConnections, problem: state === 'down' && trouble ? troubleWords(trouble) : null };
    },
  };
};
