import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { type FakeAnswer, type RecordedRequest, refusal } from './recorded-request.ts';
import type { Signal } from './signal.ts';

/** An acknowledgement as the client sent it. */
export interface Ack {
  readonly connectionId: string;
  readonly code: number;
  readonly headers: { readonly messageId?: string };
  readonly data: string;
}

export interface FakeConnection {
  readonly id: string;
  readonly topics: readonly string[];
  /** True after the goodbye: nothing is sent to it any more. */
  isRetired: boolean;
  pings: number;
  readonly socket: WebSocket;
}

export interface FrameParts {
  readonly type?: 'CALLBACK' | 'EVENT' | 'SYSTEM';
  readonly topic: string;
  readonly data: unknown;
  readonly messageId?: string;
  readonly time?: Date;
  readonly to?: FakeConnection;
}

/** The stream side of the platform: hands out tickets, takes sockets, pushes frames, collects acknowledgements. */
export class FakeGateway {
  readonly acks: Ack[] = [];
  /** Requests for a ticket, and handshakes with one. */
  openings = 0;
  handshakes = 0;
  /** Refuses handshakes with this HTTP status while it is set. */
  refusesWith: number | null = null;
  /** What every ticket begins with; characters that need encoding show whether a client encodes. */
  ticketPrefix = 'ticket+/=&';
  readonly #connections = new Map<string, FakeConnection>();
  readonly #tickets = new Map<string, readonly string[]>();
  readonly #server = new WebSocketServer({ noServer: true });
  readonly #signal: Signal;
  readonly #random: () => number;

  constructor({ signal, random }: { readonly signal: Signal; readonly random: () => number }) {
    this.#signal = signal;
    this.#random = random;
  }

  /** Sockets that stand, with those that were told to go. */
  get connections(): readonly FakeConnection[] {
    return [...this.#connections.values()];
  }

  /** Sockets that may still be pushed to. */
  get live(): readonly FakeConnection[] {
    return this.connections.filter(({ isRetired }) => !isRetired);
  }

  /** Answers `connections/open` of an app whose credentials are right. */
  ticket({ body }: RecordedRequest, url: string): FakeAnswer {
    const ticket = this.ticketPrefix + randomUUID();
    const subscriptions = Array.isArray(body['subscriptions']) ? body['subscriptions'] : [];
    this.#tickets.set(
      ticket,
      subscriptions.map(({ type, topic }) => `${type} ${topic}`),
    );
    return { body: { endpoint: `${url.replace('http', 'ws')}/connect`, ticket } };
  }

  /** Takes a handshake: a ticket opens one socket. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    this.handshakes += 1;
    const ticket = new URL(request.url ?? '/', 'http://fake').searchParams.get('ticket') ?? '';
    const topics = this.#tickets.get(ticket);
    this.#signal.happened();
    if (this.refusesWith !== null || !topics) {
      const { status } = refusal('refused', this.refusesWith ?? 401);
      socket.end(`HTTP/1.1 ${status} Refused\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
      return;
    }
    this.#tickets.delete(ticket);
    this.#server.handleUpgrade(request, socket, head, (opened) => this.#take(opened, topics));
  }

  /** Sends a frame to one connection at random, as the platform does. Throws when none is there: the message is lost. */
  push({ type = 'CALLBACK', topic, data, messageId = randomUUID(), time = new Date(), to }: FrameParts): string {
    const wanted = `${type} ${topic}`;
    const candidates = this.live.filter(({ topics }) => type === 'SYSTEM' || topics.includes(wanted));
    const connection = to ?? candidates[Math.floor(this.#random() * candidates.length)];
    if (!connection) throw new Error(`no live connection subscribed to ${wanted}`);
    const headers = { appId: 'fake-app', connectionId: connection.id, contentType: 'application/json', topic };
    const frame = {
      specVersion: '1.0',
      type,
      headers: { ...headers, messageId, time: String(time.getTime()) },
      data: typeof data === 'string' ? data : JSON.stringify(data),
    };
    connection.socket.send(JSON.stringify(frame));
    return messageId;
  }

  /** The announced goodbye: silent from now on, the TCP connection stays open as the platform's does for 10 s. */
  retire(connection: FakeConnection): void {
    this.push({ type: 'SYSTEM', topic: 'disconnect', data: { reason: 'connection is expired' }, to: connection });
    connection.isRetired = true;
  }

  /** An outage: every connection ends after what was pushed has left. */
  drop(): void {
    for (const { id, socket } of this.connections) {
      this.#connections.delete(id);
      socket.close(1012);
    }
  }

  ackOf(messageId: string): Promise<Ack> {
    return this.#signal.until(() => this.acks.find(({ headers }) => headers.messageId === messageId) ?? null);
  }

  stop(): void {
    for (const { socket } of this.connections) socket.terminate();
  }

  #take(socket: WebSocket, topics: readonly string[]): void {
    const connection: FakeConnection = { id: randomUUID(), topics, isRetired: false, pings: 0, socket };
    this.#connections.set(connection.id, connection);
    socket.on('ping', () => {
      connection.pings += 1;
      this.#signal.happened();
    });
    socket.on('close', () => {
      this.#connections.delete(connection.id);
      this.#signal.happened();
    });
    socket.on('message', (data) => {
      this.acks.push({ connectionId: connection.id, ...JSON.parse(String(data)) });
      this.#signal.happened();
    });
    this.#signal.happened();
  }
}
