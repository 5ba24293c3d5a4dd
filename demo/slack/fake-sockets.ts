import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import type { FakeIdentity } from './fake-identity.ts';
import type { FakeRecord } from './fake-record.ts';

/** An envelope before it is sent; the fake numbers each sending. */
export interface FakeEnvelope {
  readonly type: 'events_api' | 'slash_commands' | 'interactive';
  readonly payload: object;
}

export interface FakeSockets {
  open(): string;
  upgrade(request: IncomingMessage, stream: Duplex, head: Buffer): void;
  /** Sends to one live socket chosen at random, as Slack does; keeps it until it is acknowledged. Gives its first id. */
  push(envelope: FakeEnvelope): string;
  /** Slack's retry: everything that was not acknowledged goes out again, under new envelope ids. */
  resend(): number;
  /** Any text to every live socket, for what Slack should never send. */
  broadcast(text: string): void;
  /** Announces the end of one socket; nothing more is sent to it. */
  refresh(reason?: string): void;
  /** Cuts all connections. */
  drop(): void;
  /** Sockets that are open, also those announced to end. */
  count(): number;
  unacknowledged(): number;
  /** True: like the real Slack, connections stay open after the closing handshake. */
  holdsTcp(on: boolean): void;
  /** False: sockets open but Slack does not say hello. */
  saysHello(on: boolean): void;
}

interface Delivery {
  readonly envelope: FakeEnvelope;
  attempt: number;
}

/** Swallows the end of the stream after the closing handshake; when the other side has ended, it ends as usual. */
const keepOpenOnce = (stream: Duplex): void => {
  const end = stream.end.bind(stream);
  stream.end = () => {
    stream.end = end;
    return stream;
  };
};

export const createFakeSockets = (record: FakeRecord, identity: FakeIdentity): FakeSockets => {
  const server = new WebSocketServer({ noServer: true });
  const tickets = new Set<string>();
  const open = new Set<WebSocket>();
  const draining = new Set<WebSocket>();
  const deliveries = new Map<string, Delivery>();
  let hello = true;
  let holdsTcp = false;

  const live = (): readonly WebSocket[] =>
    [...open].filter((socket) => socket.readyState === 1 && !draining.has(socket));

  const send = (delivery: Delivery): string => {
    const envelopeId = randomUUID();
    deliveries.set(envelopeId, delivery);
    const sockets = live();
    const { envelope, attempt } = delivery;
    const retry =
      envelope.type === 'events_api' ? { retry_attempt: attempt, retry_reason: attempt > 0 ? 'timeout' : '' } : {};
    const frame = { envelope_id: envelopeId, ...envelope, ...retry, accepts_response_payload: attempt === 0 };
    sockets[Math.floor(Math.random() * sockets.length)]?.send(JSON.stringify(frame));
    return envelopeId;
  };

  const acknowledge = (text: string): void => {
    const { envelope_id: envelopeId, payload } = JSON.parse(text) as {
      readonly envelope_id: string;
      readonly payload: unknown;
    };
    deliveries.delete(envelopeId);
    record.acks.push({ envelopeId, payload });
    record.changed();
  };

  const accept = (socket: WebSocket): void => {
    open.add(socket);
    socket.on('message', (data) => acknowledge(String(data)));
    socket.on('close', () => {
      open.delete(socket);
      draining.delete(socket);
      record.changed();
    });
    if (hello)
      socket.send(
        JSON.stringify({ type: 'hello', num_connections: open.size, connection_info: { app_id: identity.appId } }),
      );
    record.changed();
  };

  return {
    open: () => {
      const ticket = randomUUID();
      tickets.add(ticket);
      return ticket;
    },
    upgrade: (request, stream, head) => {
      const ticket = new URL(request.url ?? '', 'ws://fake').searchParams.get('ticket') ?? '';
      if (holdsTcp) keepOpenOnce(stream);
      if (!tickets.delete(ticket))
        stream.end('HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n');
      else server.handleUpgrade(request, stream, head, accept);
    },
    push: (envelope) => send({ envelope, attempt: 0 }),
    resend: () => {
      const waiting = [...deliveries];
      for (const [envelopeId, delivery] of waiting) {
        deliveries.delete(envelopeId);
        send({ ...delivery, attempt: delivery.attempt + 1 });
      }
      return waiting.length;
    },
    broadcast: (text) => {
      for (const socket of live()) socket.send(text);
    },
    refresh: (reason = 'refresh_requested') => {
      const socket = live()[0];
      if (socket === undefined) return;
      draining.add(socket);
      socket.send(JSON.stringify({ type: 'disconnect', reason }));
    },
    drop: () => {
      for (const socket of open) socket.terminate();
    },
    count: () => open.size,
    unacknowledged: () => deliveries.size,
    holdsTcp: (on) => {
      holdsTcp = on;
    },
    saysHello: (on) => {
      hello = on;
    },
  };
};
