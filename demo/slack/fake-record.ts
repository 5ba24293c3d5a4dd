import { EventEmitter } from 'node:events';

/** One call of the Web API, as it came in. */
export interface FakeCall {
  readonly method: string;
  readonly args: Readonly<Record<string, unknown>>;
  readonly token: string;
}

/** A message as it stands in the fake's channels. */
export interface FakeMessage {
  readonly channel: string;
  readonly ts: string;
  readonly threadTs: string | null;
  readonly user: string;
  readonly text: string;
  readonly blocks: readonly unknown[];
  readonly metadata: unknown;
  readonly streaming: boolean;
}

export interface FakeAck {
  readonly envelopeId: string;
  readonly payload: unknown;
}

export interface FakeFile {
  readonly id: string;
  readonly name: string;
  readonly declaredLength: number;
  readonly body: Buffer | null;
  readonly channel: string | null;
}

/** Everything that happened at the fake, and a way to wait for more of it without looking at a clock. */
export interface FakeRecord {
  readonly calls: FakeCall[];
  readonly acks: FakeAck[];
  readonly messages: FakeMessage[];
  /** What came to response addresses of slash commands. */
  readonly responses: Readonly<Record<string, unknown>>[];
  readonly files: Map<string, FakeFile>;
  /** To be called after every change. */
  changed(): void;
  /** Resolves with the first thing that `find` finds, now or after some later change. */
  until<T>(find: () => T | undefined | null | false): Promise<T>;
}

export const createFakeRecord = (): FakeRecord => {
  const changes = new EventEmitter().setMaxListeners(0);
  return {
    calls: [],
    acks: [],
    messages: [],
    responses: [],
    files: new Map(),
    changed: () => changes.emit('change'),
    until: (find) =>
      new Promise((resolve) => {
        const look = (): void => {
          const found = find();
          if (found === undefined || found === null || found === false) return;
          changes.off('change', look);
          resolve(found);
        };
        changes.on('change', look);
        look();
      }),
  };
};
