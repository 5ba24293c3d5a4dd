import type { Clock } from '#core/clock.ts';
import { maskPersonalData } from '#core/personal-data.ts';
import type { ReplyItem, Turn } from '#rag';
import type { OutgoingReply } from '../../channel/outgoing-reply.ts';
import type { BotState } from '../../state/open-state.ts';

/** What an answer was made from: whoever may not see all of it may not see the answer again. */
export interface ReplyBasis {
  readonly collections: readonly string[];
  readonly documentIds: readonly string[];
}

/** An answer that was given: what can be shown in full, exported or judged later. */
export interface GivenReply {
  readonly question: string;
  /** Without files. */
  readonly reply: OutgoingReply;
  readonly items: readonly ReplyItem[];
}

/** What is remembered of an exchange. */
export interface Exchange extends GivenReply {
  /** Null: nobody's; only a verdict can refer to it. */
  readonly speaker: string | null;
  readonly turns: readonly Turn[];
  readonly basis: ReplyBasis;
}

/** What people and the bot said lately. Everything in it is masked and expires. */
export interface Memory {
  /** Oldest first; empty when the person has been silent for too long. */
  history(speaker: string | null): readonly Turn[];
  lastReply(speaker: string | null): GivenReply | null;
  /** What the answers that `history` and `lastReply` may hold were made from; null where that is not known of one. */
  basesOf(speaker: string): readonly (ReplyBasis | null)[];
  /** The question that a reply answered; null when it is unknown or long ago. */
  questionOf(replyId: string): string | null;
  remember(exchange: Exchange): void;
  /** Forgets what this person and the bot said to each other. */
  forget(speaker: string): void;
  prune(): void;
}

/** Turns handed to the assistant, as in the terminal. */
const LONGEST_HISTORY = 20;

export interface MemoryLimits {
  /** Silence after which a conversation is over. */
  readonly silenceMs: number;
  /** How long an answer can be referred to by a verdict. */
  readonly repliesMs: number;
}

interface ReplyRow {
  readonly question: string;
  readonly reply: string;
  readonly items: string;
}

const prepare = ({ database }: BotState) => ({
  lastSaid: database.prepare<[string], { at: number | null }>('SELECT max(said_at) AS at FROM turns WHERE speaker = ?'),
  turnsOf: database.prepare<[string, number], Turn>(
    'SELECT role, content FROM turns WHERE speaker = ? ORDER BY id DESC LIMIT ?',
  ),
  addTurn: database.prepare<[string, string, string, number]>(
    'INSERT INTO turns (speaker, role, content, said_at) VALUES (?, ?, ?, ?)',
  ),
  lastReplyOf: database.prepare<[string, number], ReplyRow>(
    `SELECT question, reply, items FROM replies WHERE speaker = ? AND sent_at >= ?
     ORDER BY sent_at DESC, rowid DESC LIMIT 1`,
  ),
  bases: database.prepare<[string, number], { basis: string | null }>(
    'SELECT basis FROM replies WHERE speaker = ? ORDER BY sent_at DESC, rowid DESC LIMIT ?',
  ),
  question: database.prepare<[string], { question: string }>('SELECT question FROM replies WHERE reply_id = ?'),
  addReply: database.prepare<[string, string | null, string, string, string, string, number]>(
    'INSERT INTO replies (reply_id, speaker, question, reply, items, basis, sent_at) VALUES (?, ?, ?, ?, ?, ?, ?)',
  ),
  forgetTurns: database.prepare<[string]>('DELETE FROM turns WHERE speaker = ?'),
  forgetReplies: database.prepare<[string]>('UPDATE replies SET speaker = NULL WHERE speaker = ?'),
  pruneTurns: database.prepare<[number]>('DELETE FROM turns WHERE said_at < ?'),
  pruneReplies: database.prepare<[number]>('DELETE FROM replies WHERE sent_at < ?'),
});

/** The memory in an open `bot.db`; a restart keeps it. */
export const createMemory = (state: BotState, clock: Clock, limits: MemoryLimits): Memory => {
  const rows = prepare(state);
  const now = (): number => clock().getTime();
  return {
    history: (speaker) => {
      if (speaker === null) return [];
      const at = rows.lastSaid.get(speaker)?.at ?? null;
      if (at === null || at < now() - limits.silenceMs) return [];
      return rows.turnsOf.all(speaker, LONGEST_HISTORY).reverse();
    },
    lastReply: (speaker) => {
      const row = speaker === null ? undefined : rows.lastReplyOf.get(speaker, now() - limits.silenceMs);
      return row ? { question: row.question, reply: JSON.parse(row.reply), items: JSON.parse(row.items) } : null;
    },
    basesOf: (speaker) =>
      rows.bases.all(speaker, LONGEST_HISTORY).map(({ basis }) => (basis === null ? null : JSON.parse(basis))),
    questionOf: (replyId) => rows.question.get(replyId)?.question ?? null,
    remember: ({ speaker, turns, question: asked, reply, items, basis }) => {
      if (speaker !== null) {
        for (const { role, content } of turns) rows.addTurn.run(speaker, role, maskPersonalData(content), now());
      }
      const kept = JSON.stringify({ ...reply, files: [] }, masked);
      const [listed, from] = [JSON.stringify(items), JSON.stringify(basis)];
      rows.addReply.run(reply.id, speaker, maskPersonalData(asked), kept, listed, from, now());
    },
    forget: (speaker) => {
      rows.forgetTurns.run(speaker);
      rows.forgetReplies.run(speaker);
    },
    prune: () => {
      rows.pruneTurns.run(now() - limits.silenceMs);
      rows.pruneReplies.run(now() - limits.repliesMs);
    },
  };
};

/** For `JSON.stringify`: every text of a value, masked. */
const masked = (_key: string, value: unknown): unknown => (typeof value === 'string' ? maskPersonalData(value) : value);
