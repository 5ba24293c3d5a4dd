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

/** The inbox of an open `bot.db`. */
export const createInbox = ({ database }: BotState, clock: Clock): Inbox => {
  const held = database.prepare<[string, string]>('SELECT 1 FROM inbox WHERE channel = ? AND dedupe_key = ?');
  const insert = database.prepare<[string, string, number, string, string | null, string | null]>(
    `INSERT INTO inbox (channel, dedupe_key, received_at, state, outcome, message) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (channel, dedupe_key) DO NOTHING`,
  );
  const sending = database.prepare<[string, number]>("UPDATE inbox SET state = 'sending', reply_id = ? WHERE id = ?");
  const done = database.prepare<[string, number]>(
    "UPDATE inbox SET state = 'done', outcome = ?, message = NULL WHERE id = ?",
  );
  const takeUp = database.prepare<[], OpenRow>(
    `UPDATE inbox SET restarts = restarts + 1 WHERE state <> 'done'
     RETURNING id, message, received_at, reply_id, restarts - 1 AS restarts`,
  );
  const pruneOld = database.prepare<[number]>('DELETE FROM inbox WHERE received_at < ?');
  const pruneMany = database.prepare<[number]>(
    "DELETE FROM inbox WHERE state = 'done' AND id <= (SELECT max(id) FROM inbox) - ?",
  );
  return {
    holds: (channel, dedupeKey) => held.get(channel, dedupeKey) !== undefined,
    add: (message) => {
      const { address, dedupeKey } = message;
      const now = clock().getTime();
      const { changes, lastInsertRowid } = insert.run(
        address.channel,
        dedupeKey,
        now,
        'received',
        null,
        JSON.stringify(message),
      );
      return changes === 0 ? null : Number(lastInsertRowid);
    },
    addSettled: ({ address, dedupeKey }, outcome) => {
      insert.run(address.channel, dedupeKey, clock().getTime(), 'done', outcome, null);
    },
    beginSend: (id, replyId) => void sending.run(replyId, id),
    finish: (id, outcome) => void done.run(outcome, id),
    takeUpOpen: () =>
      takeUp
        .all()
        .sort((one, other) => one.id - other.id)
        .map((row) => ({
          id: row.id,
          message: revive(row.message),
          receivedAt: new Date(row.received_at),
          replyId: row.reply_id,
          restarts: row.restarts,
        })),
    prune: () => {
      pruneOld.run(clock().getTime() - KEPT_MS);
      pruneMany.run(KEPT_ROWS);
    },
  };
};

/** Only `add` writes what this reads. */
const revive = (json: string): InboundMessage => {
  const stored: Omit<InboundMessage, 'sentAt'> & { readonly sentAt: string } = JSON.parse(json);
  return { ...stored, sentAt: new Date(stored.sentAt) };
};
