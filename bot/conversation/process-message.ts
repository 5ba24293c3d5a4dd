import type { Clock } from '#core/clock.ts';
import type { Logger } from '#core/logger.ts';
import type { AuditLog } from '../audit/audit-log.ts';
import type { Channel, SendOutcome } from '../channel/channel.ts';
import type { InboundMessage } from '../channel/inbound-message.ts';
import type { BotState } from '../state/open-state.ts';
import type { GapBook } from './feedback/gap-book.ts';
import { type Handled, handledPlainly } from './handled.ts';
import type { Inbox } from './inbox/inbox.ts';
import type { Memory } from './memory/memory.ts';
import { speakerOf } from './memory/speaker.ts';
import { NOT_KEPT } from './reply/not-kept.ts';
import { plainReply } from './reply/plain-reply.ts';
import { replyText } from './reply/reply-text.ts';

/** How long an answer may take before the person is shown that it is being worked on. */
const PROGRESS_AFTER_MS = 800;

export interface ProcessingParts {
  readonly state: BotState;
  readonly inbox: Inbox;
  readonly memory: Memory;
  /** Null where no questions are kept. */
  readonly gaps: GapBook | null;
  readonly audit: AuditLog;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly newId: () => string;
  readonly handle: (message: InboundMessage, replyId: string) => Promise<Handled>;
}

/** A message on its way through: whoever holds it can still take it back. */
export interface Job {
  readonly id: number;
  readonly message: InboundMessage;
  /** `cancelled`: the person said stop. `abandoned`: the process is ending; the next one answers. */
  fate: 'open' | 'cancelled' | 'abandoned';
}

/**
 * Answers one message: what is to be remembered and the fact that the reply is on its way are on disk before it is
 * sent, what became of it afterwards. Never rejects.
 */
export const processMessage = async (parts: ProcessingParts, channel: Channel, job: Job): Promise<void> => {
  const { inbox, logger } = parts;
  try {
    if (job.fate === 'cancelled') return inbox.finish(job.id, 'cancelled');
    if (job.fate === 'abandoned') return;
    await answerAndSend(parts, channel, job);
  } catch (error) {
    // The state file itself is in trouble; the message stays open for the next process.
    logger.error({ err: error, message: job.id }, 'message-process-fail');
  }
};

const answerAndSend = async (parts: ProcessingParts, channel: Channel, job: Job): Promise<void> => {
  const { inbox, clock } = parts;
  const { message } = job;
  const startedAt = clock().getTime();
  const handled = await withProgress(channel, message, () => handleSafely(parts, message));
  const fate = fateOf(job);
  if (fate === 'abandoned') return;
  if (fate === 'cancelled') return inbox.finish(job.id, 'cancelled');
  try {
    commit(parts, job, handled);
  } catch (error) {
    // Without the note that it is on its way an answer could go out twice; the person is told why none comes.
    await channel.send(message.address, plainReply(parts.newId(), NOT_KEPT));
    throw error;
  }
  const sent = await channel.send(message.address, handled.reply);
  settle(parts, job, { handled, sent, latencyMs: clock().getTime() - startedAt });
};

/** Read again after waiting: others change it. */
const fateOf = (job: Job): Job['fate'] => job.fate;

const commit = ({ state, inbox, memory, gaps }: ProcessingParts, { id, message }: Job, handled: Handled): void => {
  const { reply, exchange, gap } = handled;
  state.database.transaction(() => {
    inbox.beginSend(id, reply.id);
    if (exchange) memory.remember({ ...exchange, speaker: speakerOf(message), reply });
    if (exchange && gap) gaps?.record(gap, exchange.question);
  })();
};

/** What became of the reply, and the account of it, in one write to the disk. */
const settle = (
  { state, inbox, audit, clock }: ProcessingParts,
  { id, message }: Job,
  { handled, sent, latencyMs }: { readonly handled: Handled; readonly sent: SendOutcome; readonly latencyMs: number },
): void => {
  const { reply, outcome, engine, sources } = handled;
  state.database.transaction(() => {
    inbox.finish(id, sent);
    audit.record({
      at: clock(),
      channel: message.address.channel,
      conversationId: message.address.conversationId,
      senderId: message.sender.id,
      replyId: reply.id,
      question: message.text,
      replyText: replyText(reply),
      outcome: sent === 'sent' ? outcome : `${outcome}, ${sent}`,
      engine,
      sources,
      latencyMs,
    });
  })();
};

/** An error becomes an apology with a number that finds it in the log. */
const handleSafely = async ({ handle, newId, logger }: ProcessingParts, message: InboundMessage): Promise<Handled> => {
  const replyId = newId();
  try {
    return await handle(message, replyId);
  } catch (error) {
    const reference = replyId.slice(0, 8);
    logger.error({ err: error, reference }, 'answer-fail');
    const words = `抱歉，这个问题没有答成，请稍后再试。如果还不行，请把编号 ${reference} 告诉管理员。`;
    return handledPlainly(plainReply(replyId, words), 'error');
  }
};

/** Shows that work goes on, but only when it takes a while; and never after the answer. */
const withProgress = async <T>(channel: Channel, { address }: InboundMessage, work: () => Promise<T>): Promise<T> => {
  let shown: Promise<void> | undefined;
  const timer = setTimeout(() => {
    shown = channel.showProgress(address);
  }, PROGRESS_AFTER_MS);
  try {
    return await work();
  } finally {
    clearTimeout(timer);
    await shown;
  }
};
