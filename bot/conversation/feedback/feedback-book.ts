import { createHash } from 'node:crypto';
import type { Clock } from '#core/clock.ts';
import { maskPersonalData } from '#core/personal-data.ts';
import type { InboundFeedback } from '../../channel/inbound-message.ts';
import type { BotState } from '../../state/open-state.ts';

/** What people thought of the answers. */
export interface FeedbackBook {
  /** False when this person had said the same of this reply before; a changed mind replaces the verdict. */
  judge(feedback: InboundFeedback): boolean;
  /** Words of somebody, kept without a name. */
  remark(text: string): void;
  prune(before: Date): void;
}

/** The feedback in an open `bot.db`. */
export const createFeedbackBook = ({ database }: BotState, clock: Clock): FeedbackBook => {
  const judge = database.prepare<[string, string, string, number]>(
    `INSERT INTO verdicts (reply_id, person, verdict, given_at) VALUES (?, ?, ?, ?)
     ON CONFLICT (reply_id, person) DO UPDATE SET verdict = excluded.verdict, given_at = excluded.given_at
     WHERE verdict <> excluded.verdict`,
  );
  const remark = database.prepare<[string, number]>('INSERT INTO remarks (remark, given_at) VALUES (?, ?)');
  const pruneVerdicts = database.prepare<[number]>('DELETE FROM verdicts WHERE given_at < ?');
  const pruneRemarks = database.prepare<[number]>('DELETE FROM remarks WHERE given_at < ?');
  return {
    judge: (feedback) =>
      judge.run(feedback.replyId, personOf(feedback), feedback.verdict, clock().getTime()).changes > 0,
    remark: (text) => void remark.run(maskPersonalData(text), clock().getTime()),
    prune: (before) => {
      pruneVerdicts.run(before.getTime());
      pruneRemarks.run(before.getTime());
    },
  };
};

/** Salted with the reply, so that the verdicts of one person on two replies can not be joined. */
const personOf = ({ replyId, channel, sender }: InboundFeedback): string =>
  createHash('sha256')
    .update(JSON.stringify([replyId, channel, sender.id ?? sender.name]))
    .digest('hex');
