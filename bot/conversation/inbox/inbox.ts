import type { Clock } from '#core/clock.ts';
import type { ChannelName, InboundMessage } from '../../channel/inbound-message.ts';
import type { BotState } from '../../state/open-state.ts';

/** How a message ended. `sent`, `uncertain`, `failed`: what became of its reply. The others got none. */
export type InboxOutcome =
  | 'sent'
  | 'uncertain'
  | 'failed'
  | 'silent'
  | 'cancelled'
  | 'expired'
  | 'late'
  | 'limited'
  | 'full';

/** A message that a process before this one left undone. */
export interface OpenMessage {
  readonly id: number;
  readonly message: InboundMessage;
  readonly receivedAt: Date;
  /** Set when its reply was on its way. */
  readonly replyId: string | null;
  /** How many processes have taken it up again before. */
  readonly restarts: number;
}

/**
 * What has come in, on disk. A message goes from `received` to `sending` to `done`; a crash leaves it where it was, and
 * the next process sees that.
 */
export interface Inbox {
  holds(channel: ChannelName, dedupeKey: string): boolean;
  /** On disk when it returns; null when it was there already. */
  add(message: InboundMessage): number | null;
  /** Notes a message that will get no answer, so that a second delivery gets none either. */
  addSettled(message: InboundMessage, outcome: InboxOutcome): void;
  beginSend(id: number, replyId: string): void;
  finish(id: number, outcome: InboxOutcome): void;
  /** Oldest first; each is counted as taken up once more. */
  takeUpOpen(): readonly OpenMessage[];
  /** Forgets keys older than a day, and the oldest ones above the cap. */
  prune(): void;
}

/** No platform delivers again after a day. */
const KEPT_MS = 24 * 3_600_000;
/** Rows kept at most: a bound for the disk, never met in ordinary use. */
const KEPT_ROWS = 50_000;

interface OpenRow {
  readonly id: number;
  readonly message: string;
  readonly received_at: number;
  readonly reply_id: string | null;
  readonly restarts: number;
}

const prepare = ({ database }: BotState) => ({
  held: database.prepare<[string, string]>('SELECT 1 FROM inbox WHERE channel = ? AND dedupe_key = ?'),
  insert: database.prepare<[string, string, number, string, string | null, string | null]>(
    `INSERT INTO inbox (channel, dedupe_key, received_at, state, outcome, message) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (channel, dedupe_key) DO NOTHING`,
  ),
  sending: database.prepare<[string, number]>("UPDATE inbox SET state = 'sending', reply_id = ? WHERE id = ?"),
  done: database.prepare<[string, number]>("UPDATE inbox SET state = 'done', outcome = ?, message = NULL WHERE id = ?"),
  takeUp: database.prepare<[], OpenRow>(
    `UPDATE inbox SET restarts = restarts + 1 WHERE state <> 'done'
     RETURNING id, message, received_at, reply_id, restarts - 1 AS restarts`,
  ),
  pruneOld: database.prepare<[number]>('DELETE FROM inbox WHERE received_at < ?'),
  pruneMany: database.prepare<[number]>(
    "DELETE FROM inbox WHERE state = 'done' AND id <= (SELECT max(id) FROM inbox) - ?",
  ),
});

/** The inbox of an open `bot.db`. */
export const createInbox = (state: BotState, clock: Clock): Inbox => {
  const { held, insert, sending, done, takeUp, pruneOld, pruneMany } = prepare(state);
  const now = (): number => clock().getTime();
  return {
    holds: (channel, dedupeKey) => held.get(channel, dedupeKey) !== undefined,
    add: (message) => {
      const { channel } = message.address;
      const json = JSON.stringify(message);
      const { changes, lastInsertRowid } = insert.run(channel, message.dedupeKey, now(), 'received', null, json);
      return changes === 0 ? null : Number(lastInsertRowid);
    },
    addSettled: ({ address, dedupeKey }, outcome) => {
      insert.run(address.channel, dedupeKey, now(), 'done', outcome, null);
    },
    beginSend: (id, replyId) => void sending.run(replyId, id),
    finish: (id, outcome) => void done.run(outcome, id),
    takeUpOpen: () =>
      takeUp
        .all()
        .sort((one, other) => one.id - other.id)
        .map(openMessage),
    prune: () => {
      pruneOld.run(now() - KEPT_MS);
      pruneMany.run(KEPT_ROWS);
    },
  };
};

const openMessage = ({ id, message, received_at, reply_id, restarts }: OpenRow): OpenMessage => ({
  id,
  message: revive(message),
  receivedAt: new Date(received_at),
  replyId: reply_id,
  restarts,
});

/** Only `add` writes what this reads. */
const revive = (json: string): InboundMessage => {
  const stored: Omit<InboundMessage, 'sentAt'> & { readonly sentAt: string } = JSON.parse(json);
  return { ...stored, sentAt: new Date(stored.sentAt) };
};
