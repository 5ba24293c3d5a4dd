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
      const state = stateOf({ stopped, liveConnections, isKnown: wasUp || trouble !== null });
      return { state, liveConnections, problem: state === 'down' && trouble ? troubleWords(trouble) : null };
    },
  };
};

const stateOf = ({
  stopped,
  liveConnections,
  isKnown,
}: {
  readonly stopped: boolean;
  readonly liveConnections: number;
  /** Whether any attempt to connect has ended. */
  readonly isKnown: boolean;
}): ChannelHealth['state'] => {
  if (stopped) return 'stopped';
  if (liveConnections > 0) return 'up';
  return isKnown ? 'down' : 'starting';
};
