import { z } from 'zod';
import type { Logger } from '#core/logger.ts';
import type { ChannelNotes } from '../../channel/channel.ts';
import { describeError } from '../api/describe-error.ts';
import { parseJson } from '../parse/parse-json.ts';

/** A card that was opened and has not been closed yet. */
export interface OpenCardNote {
  readonly cardId: string;
  readonly openedAt: Date;
  /** True when the answer went out another way. */
  readonly isAnswered: boolean;
}

/** The durable list of open cards: a card that nobody closes spins for ever. */
export interface CardNotes {
  set(note: OpenCardNote): void;
  delete(cardId: string): void;
  all(): readonly OpenCardNote[];
}

const PREFIX = 'card:';
const valueSchema = z.object({ openedAt: z.coerce.date(), isAnswered: z.boolean() });

/** Keeps the list in the channel's notes. A disk that can not be written to must not cost the answer. */
export const createCardNotes = (notes: ChannelNotes, logger: Logger): CardNotes => {
  const safely = (write: () => void): void => {
    try {
      write();
    } catch (error) {
      logger.error(describeError(error), 'dingtalk-card-note-failed');
    }
  };
  return {
    set: ({ cardId, openedAt, isAnswered }) =>
      safely(() => notes.set(PREFIX + cardId, JSON.stringify({ openedAt: openedAt.toISOString(), isAnswered }))),
    delete: (cardId) => safely(() => notes.delete(PREFIX + cardId)),
    all: () =>
      notes.entries().flatMap(([key, value]) => {
        const parsed = valueSchema.safeParse(parseJson(value));
        return key.startsWith(PREFIX) && parsed.success ? [{ cardId: key.slice(PREFIX.length), ...parsed.data }] : [];
      }),
  };
};
