import type { Clock } from '#core/clock.ts';
import { maskPersonalData } from '#core/personal-data.ts';
import type { BotState } from '../../state/open-state.ts';

/** Why a question counts as not answered well: a refusal, a weak match, or somebody pressed 没帮助. */
export type GapReason = 'not-in-corpus' | 'not-stated' | 'weak-match' | 'unhelpful';

/** A question that the documents, or the bot, had no good answer to. Nobody's name is kept. */
export interface Gap {
  readonly reason: GapReason;
  readonly question: string;
  readonly askedAt: Date;
}

export interface GapBook {
  record(reason: GapReason, question: string): void;
  /** Oldest first. */
  since(moment: Date): readonly Gap[];
  prune(before: Date): void;
}

/** The gaps in an open `bot.db`. */
export const createGapBook = ({ database }: BotState, clock: Clock): GapBook => {
  const insert = database.prepare<[string, string, number]>(
    'INSERT INTO gaps (reason, question, asked_at) VALUES (?, ?, ?)',
  );
  const select = database.prepare<[number], { reason: GapReason; question: string; asked_at: number }>(
    'SELECT reason, question, asked_at FROM gaps WHERE asked_at >= ? ORDER BY id',
  );
  const remove = database.prepare<[number]>('DELETE FROM gaps WHERE asked_at < ?');
  return {
    record: (reason, question) => void insert.run(reason, maskPersonalData(question), clock().getTime()),
    since: (moment) =>
      select
        .all(moment.getTime())
        .map(({ reason, question, asked_at }) => ({ reason, question, askedAt: new Date(asked_at) })),
    prune: (before) => void remove.run(before.getTime()),
  };
};
