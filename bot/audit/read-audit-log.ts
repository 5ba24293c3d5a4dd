import type { BotState } from '../state/open-state.ts';

/** One row of the log as it is exported. */
export interface AuditRow {
  /** UTC, ISO 8601. */
  readonly at: string;
  readonly channel: string;
  readonly conversationId: string;
  readonly senderId: string | null;
  readonly replyId: string;
  /** Null where only the hash is kept. */
  readonly question: string | null;
  readonly questionHash: string;
  readonly answerHash: string;
  readonly outcome: string;
  readonly engine: string | null;
  readonly sources: readonly { readonly documentId: string; readonly path: string }[];
  readonly latencyMs: number;
}

interface StoredRow extends Omit<AuditRow, 'at' | 'sources'> {
  readonly at: number;
  readonly sources: string;
}

/** Rows from `from` (included) to `to` (excluded), oldest first, read one by one: a log may be long. */
export function* readAuditLog(
  { database }: BotState,
  { from, to }: { readonly from: Date | null; readonly to: Date | null },
): Generator<AuditRow> {
  const rows = database
    .prepare<[number, number], StoredRow>(
      `SELECT at, channel, conversation_id AS conversationId, sender_id AS senderId, reply_id AS replyId, question,
         question_hash AS questionHash, answer_hash AS answerHash, outcome, engine, sources, latency_ms AS latencyMs
       FROM audit WHERE at >= ? AND at < ? ORDER BY at, id`,
    )
    .iterate(from?.getTime() ?? 0, to?.getTime() ?? Number.MAX_SAFE_INTEGER);
  for (const { at, sources, ...rest } of rows) {
    yield { at: new Date(at).toISOString(), ...rest, sources: JSON.parse(sources) as AuditRow['sources'] };
  }
}
