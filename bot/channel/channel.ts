import type { ChannelName, InboundFeedback, InboundFile, InboundMessage, ReplyAddress } from './inbound-message.ts';
import type { OutgoingReply } from './outgoing-reply.ts';

/**
 * What became of a message: `accepted` is written to disk; `duplicate` was there already; `full` was not taken, the
 * sender has been or will be told that the queue is full.
 */
export type IntakeOutcome = 'accepted' | 'duplicate' | 'full';

/** Where channels hand in what arrives. Both calls are quick and durable when they return: acknowledge after them. */
export interface Intake {
  message(message: InboundMessage): IntakeOutcome;
  feedback(feedback: InboundFeedback): IntakeOutcome;
}

export interface ChannelHealth {
  /** `starting`: never connected yet; `failed`: stopped for good, a person has to change the settings. */
  readonly state: 'starting' | 'up' | 'down' | 'failed' | 'stopped';
  readonly liveConnections: number;
  /** Plain Chinese for whoever runs the bot; null when all is well. Never a secret. */
  readonly problem: string | null;
}

/**
 * `sent`: the platform took it. `uncertain`: the connection broke after the request left, it may have arrived; not
 * sent again. `failed`: it did not arrive, and trying again is of no use.
 */
export type SendOutcome = 'sent' | 'uncertain' | 'failed';

/** A chat system. A channel holds no policy logic: it parses what comes in and renders what goes out. */
export interface Channel {
  readonly name: ChannelName;
  /**
   * Connects and begins to hand in messages; keeps itself connected from then on. Resolves when the first connection
   * stands, or when the trouble has been noted in `health` and is being retried; never rejects for trouble of the
   * network or the credentials.
   */
  start(intake: Intake): Promise<void>;
  /** Takes no more messages; replies can still be sent. */
  stopReceiving(): Promise<void>;
  /** Ends everything that is still open, at the latest after `graceMs` milliseconds. */
  close(graceMs: number): Promise<void>;
  /** Delivers one reply. Retries, rate limits and fallbacks are the channel's business; never rejects. */
  send(address: ReplyAddress, reply: OutgoingReply): Promise<SendOutcome>;
  /**
   * The same place without what belongs to one message and its sender: for what the bot says later of its own accord.
   */
  standingAddress(address: ReplyAddress): ReplyAddress;
  /**
   * Looks whether a reply whose sending was cut off by a crash has arrived, where the platform can tell; absent where
   * it cannot. `unknown` counts as arrived: better no answer than two. Never rejects.
   */
  wasSent?(address: ReplyAddress, replyId: string): Promise<'sent' | 'not-sent' | 'unknown'>;
  /**
   * Tells the person that work has begun, or shows the answer as far as it is written, where the platform can; never
   * rejects.
   */
  showProgress(address: ReplyAddress, textSoFar?: string): Promise<void>;
  /** The bytes of a file that came in; rejects with `file-too-large` or `file-unreadable`. */
  fetchFile(file: InboundFile, limitBytes: number): Promise<Uint8Array>;
  health(): ChannelHealth;
}

/** Small durable notes of a channel, such as cards that still have to be closed after a crash. */
export interface ChannelNotes {
  set(key: string, value: string): void;
  delete(key: string): void;
  /** All notes, oldest first. */
  entries(): readonly (readonly [key: string, value: string])[];
}
