import type { Clock } from '#core/clock.ts';
import type { Logger } from '#core/logger.ts';
import { CARD_FLOW, type CardApi, type CardParams } from '../api/card-api.ts';
import { describeError } from '../api/describe-error.ts';
import { DingtalkError } from '../api/dingtalk-error.ts';
import type { ReplyTarget } from '../reply-target.ts';
import type { Timers } from '../timers.ts';
import type { CardNotes, OpenCardNote } from './card-notes.ts';
import { createStreamingCard, type StreamingCard } from './streaming-card.ts';

interface OpenCard {
  readonly note: OpenCardNote;
  readonly card: StreamingCard;
}

export interface CardDeskParts {
  readonly api: CardApi;
  readonly notes: CardNotes;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly newId: () => string;
  readonly logger: Logger;
}

/** Trouble with one card is trouble with the next: for this long answers are plain messages. */
const DEGRADED_MS = 30 * 60_000;
/** A card older than this is given up: the platform forgets it as well. */
const FORGOTTEN_MS = 24 * 3_600_000;

const RESTARTED = '服务重启，请重新提问。如果下面已有答复，以答复为准。';
const ANSWERED_BELOW = '答复见下面的消息。';

/** Opens, writes and closes the cards of this process, and remembers which are open so that none is left spinning. */
export class CardDesk {
  readonly #parts: CardDeskParts;
  readonly #open = new Map<string, OpenCard>();
  #degradedUntil = 0;

  constructor(parts: CardDeskParts) {
    this.#parts = parts;
  }

  /** Whether an answer can be shown in a card now. */
  isUsable(target: ReplyTarget): boolean {
    const isReachable = target.isGroup || target.staffId !== null;
    return isReachable && this.#parts.clock().getTime() >= this.#degradedUntil;
  }

  has({ messageId }: ReplyTarget): boolean {
    return messageId !== null && this.#open.has(messageId);
  }

  /** Shows a text in the card of a message, which is opened for it. Never rejects. */
  async write(target: ReplyTarget, text: string): Promise<void> {
    if (target.messageId === null || !this.isUsable(target)) return;
    const opened = this.#open.get(target.messageId);
    if (opened) opened.card.write(text);
    else await this.#create(target, target.messageId, text);
  }

  /** Shows the answer in the card of the message and closes it; false when it has to be sent another way. */
  async finish(target: ReplyTarget, text: string, params: CardParams): Promise<boolean> {
    const key = target.messageId ?? this.#parts.newId();
    if (!this.#open.has(key) && this.isUsable(target)) await this.#create(target, key, text);
    const opened = this.#open.get(key);
    if (!opened) return false;
    this.#open.delete(key);
    try {
      await opened.card.finish(text, params);
      this.#parts.notes.delete(opened.note.cardId);
      return true;
    } catch (error) {
      this.#degrade(error);
      this.#parts.notes.set({ ...opened.note, isAnswered: true });
      return false;
    }
  }

  /** Closes all cards that are noted as open: those of a process that ended, or of this one when it ends. Never rejects. */
  async closeAll(): Promise<void> {
    this.#open.clear();
    const { notes, clock } = this.#parts;
    for (const note of notes.all()) {
      const isForgotten = clock().getTime() - note.openedAt.getTime() > FORGOTTEN_MS;
      if (isForgotten || (await this.#close(note))) notes.delete(note.cardId);
    }
  }

  async #create(target: ReplyTarget, key: string, text: string): Promise<void> {
    const { api, notes, clock, timers, newId } = this.#parts;
    const note = { cardId: newId(), openedAt: clock(), isAnswered: false };
    // Noted before it exists: a crash in between leaves a note too many, not a card too many.
    notes.set(note);
    try {
      await api.create(target, note.cardId, { flowStatus: CARD_FLOW.processing, msgContent: text });
      const onTrouble = (error: unknown): void => this.#degrade(error);
      const card = createStreamingCard({ cardId: note.cardId, api, clock, timers, newId, onTrouble });
      this.#open.set(key, { note, card });
    } catch (error) {
      this.#degrade(error);
      if (error instanceof DingtalkError && error.mayBeDone) notes.set({ ...note, isAnswered: true });
      else notes.delete(note.cardId);
    }
  }

  async #close({ cardId, isAnswered }: OpenCardNote): Promise<boolean> {
    const { api, newId, logger } = this.#parts;
    const content = isAnswered ? ANSWERED_BELOW : RESTARTED;
    try {
      await api.stream({ cardId, callId: newId(), content, isFinal: true });
      await api.update(cardId, { flowStatus: CARD_FLOW.finished, msgContent: content });
      return true;
    } catch (error) {
      logger.warn(describeError(error), 'dingtalk-card-close-failed');
      return error instanceof DingtalkError && error.kind === 'rejected';
    }
  }

  #degrade(error: unknown): void {
    const { clock, logger } = this.#parts;
    this.#degradedUntil = clock().getTime() + DEGRADED_MS;
    logger.warn({ ...describeError(error), minutes: DEGRADED_MS / 60_000 }, 'dingtalk-cards-degraded');
  }
}
