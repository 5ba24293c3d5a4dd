import type { Clock } from '#core/clock.ts';
import { CARD_CONTENT_KEY, CARD_FLOW, type CardApi, type CardParams } from '../api/card-api.ts';
import { DingtalkError } from '../api/dingtalk-error.ts';
import { pause, type Timers } from '../timers.ts';
import { throttleWrites } from './throttle-writes.ts';

/** A card whose text grows. */
export interface StreamingCard {
  /** Shows a longer text when it is its turn; texts that were overtaken are never sent. */
  write(text: string): void;
  /** Shows the last text and closes the card; rejects when that could not be done. */
  finish(text: string, params: CardParams): Promise<void>;
}

const FINISH_PAUSES_MS = [0, 500, 1_000, 2_000] as const;

/** Makes the writer of a card that exists already. */
export const createStreamingCard = ({
  cardId,
  api,
  clock,
  timers,
  newId,
  onTrouble,
}: {
  readonly cardId: string;
  readonly api: CardApi;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly newId: () => string;
  readonly onTrouble: (error: unknown) => void;
}): StreamingCard => {
  const put = (content: string, isFinal: boolean): Promise<void> =>
    api.stream({ cardId, callId: newId(), content, isFinal });
  const write = async (text: string, index: number): Promise<void> => {
    if (index === 0) await api.update(cardId, { flowStatus: CARD_FLOW.inputting });
    await put(text, false);
  };
  const writes = throttleWrites({ write, onTrouble, clock, timers });
  return {
    write: writes.want,
    finish: async (text, params) => {
      await writes.end();
      await persist(timers, () => put(text, true));
      const closing = { ...params, flowStatus: CARD_FLOW.finished, [CARD_CONTENT_KEY]: text };
      // The text stands already: a card that looks unfinished is no reason to answer twice.
      await persist(timers, () => api.update(cardId, closing)).catch(onTrouble);
    },
  };
};

/** Tries a few times; rejects with the last error. A refusal after an attempt that may have been done means that it was. */
const persist = async (timers: Timers, attempt: () => Promise<void>): Promise<void> => {
  let failure: unknown = null;
  for (const pauseMs of FINISH_PAUSES_MS) {
    await pause(timers, pauseMs);
    try {
      return await attempt();
    } catch (error) {
      const wasDone = failure instanceof DingtalkError && failure.mayBeDone;
      if (wasDone && error instanceof DingtalkError && error.kind === 'rejected') return;
      failure = error;
    }
  }
  throw failure;
};
