import { createHash } from 'node:crypto';
import type { Clock } from '#core/clock.ts';
import type { Logger } from '#core/logger.ts';
import { maskPersonalData } from '#core/personal-data.ts';
import type { BotState } from '../state/open-state.ts';
import type { AuditEntry, AuditLog } from './audit-log.ts';

/** `text` keeps what was asked, with phone and ID numbers masked; `hash` keeps only its SHA-256. */
export type KeptQuestion = 'text' | 'hash';

const DAY_MS = 86_400_000;

/** Keeps the log in `bot.db` for `retentionDays` days. */
export const createAuditLog = ({
  state: { database },
  keptQuestion,
  retentionDays,
  clock,
  logger,
}: {
  readonly state: BotState;
  readonly keptQuestion: KeptQuestion;
  readonly retentionDays: number;
  readonly clock: Clock;
  readonly logger: Logger;
}): AuditLog => {
  const insert = database.prepare<(string | number | null)[]>(
    `INSERT INTO audit (at, channel, conversation_id, sender_id, reply_id, question, question_hash, answer_hash,
       outcome, engine, sources, latency_ms) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const removeBefore = database.prepare<[number]>('DELETE FROM audit WHERE at < ?');
  /** A full disk must not stop an answer. */
  const safely = (write: () => void): void => {
    try {
      write();
    } catch (err) {
      logger.error({ err }, 'audit-error');
    }
  };
  return {
    record: (entry) => safely(() => void insert.run(...rowOf(entry, keptQuestion))),
    prune: () => safely(() => void removeBefore.run(clock().getTime() - retentionDays * DAY_MS)),
  };
};

const rowOf = (entry: AuditEntry, keptQuestion: KeptQuestion): readonly (string | number | null)[] => {
  const question = maskPersonalData(entry.question);
  return [
    entry.at.getTime(),
    entry.channel,
    entry.conversationId,
    entry.senderId,
    entry.replyId,
    keptQuestion === 'text' ? question : null,
    // Of the masked text: there are few telephone numbers, so the hash of one could be guessed.
    sha256(question),
    sha256(entry.replyText),
    entry.outcome,
    entry.engine,
    JSON.stringify(entry.sources),
    Math.round(entry.latencyMs),
  ];
};

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
