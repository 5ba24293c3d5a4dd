import type { Clock } from '#core/clock.ts';
import type { Logger } from '#core/logger.ts';
import type { Channel, Intake, IntakeOutcome } from '../channel/channel.ts';
import type { ChannelName, InboundMessage } from '../channel/inbound-message.ts';
import { stopCommand } from './commands/create-commands.ts';
import type { Worker } from './create-worker.ts';
import type { FeedbackBook } from './feedback/feedback-book.ts';
import type { GapBook } from './feedback/gap-book.ts';
import { cleanMessage } from './inbox/clean-message.ts';
import type { Inbox, InboxOutcome } from './inbox/inbox.ts';
import type { RateLimiter } from './limits/rate-limiter.ts';
import type { Memory } from './memory/memory.ts';
import { NOT_KEPT } from './reply/not-kept.ts';
import { plainReply } from './reply/plain-reply.ts';

export interface IntakeParts {
  readonly inbox: Inbox;
  readonly worker: Worker;
  readonly memory: Memory;
  readonly feedback: FeedbackBook;
  readonly gaps: GapBook | null;
  readonly channels: ReadonlyMap<ChannelName, Channel>;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly newId: () => string;
  readonly perUser: RateLimiter;
  readonly perGroup: RateLimiter;
  /** Keeps the notices themselves from becoming a flood. */
  readonly perNotice: RateLimiter;
  readonly queueLimit: number;
  /** From this many messages ahead on, the person is told. */
  readonly queueNoticeFrom: number;
  /** Messages written longer ago than this are not answered: the person has moved on. */
  readonly answerWithinMs: number;
}

/** What is said, if anything, to a message that gets no answer. */
interface Turned {
  readonly outcome: InboxOutcome;
  readonly words: string | null;
}

/** The door: writes down what arrives and decides at once whether it will be answered. */
export const createIntake = (parts: IntakeParts): Intake => ({
  message: (raw) => {
    const message = cleanMessage(raw);
    try {
      return takeMessage(parts, message);
    } catch (error) {
      // The disk is full or the file is locked. The platform is not told that the message is safe.
      parts.logger.error({ err: error }, 'message-take-fail');
      notify(parts, message, NOT_KEPT);
      throw error;
    }
  },
  feedback: (feedback) => {
    if (!parts.feedback.judge(feedback)) return 'duplicate';
    const question = feedback.verdict === 'unhelpful' ? parts.memory.questionOf(feedback.replyId) : null;
    if (question !== null) parts.gaps?.record('unhelpful', question);
    return 'accepted';
  },
});

const takeMessage = (parts: IntakeParts, message: InboundMessage): IntakeOutcome => {
  const { inbox, worker } = parts;
  // Before anything is counted: a second delivery costs nobody anything.
  if (inbox.holds(message.address.channel, message.dedupeKey)) return 'duplicate';
  const turned = turnAway(parts, message);
  if (turned) {
    inbox.addSettled(message, turned.outcome);
    if (turned.words !== null) notify(parts, message, turned.words);
    return turned.outcome === 'full' ? 'full' : 'accepted';
  }
  const ahead = worker.waiting();
  const id = inbox.add(message);
  if (id === null) return 'duplicate';
  const stops = stopCommand.match(message.text) !== null;
  if (stops) worker.cancel(message);
  worker.add(id, message, { apart: stops });
  if (ahead >= parts.queueNoticeFrom && !stops) notify(parts, message, `排队中，前面还有${ahead}条，请稍等。`);
  return 'accepted';
};

/** Why a message gets no answer; null when it gets one. */
const turnAway = (parts: IntakeParts, message: InboundMessage): Turned | null => {
  const { address, sender, isGroup, sentAt } = message;
  const ageMs = parts.clock().getTime() - sentAt.getTime();
  if (ageMs > parts.answerWithinMs) {
    // When every message is, it is the clock of this machine.
    parts.logger.warn({ channel: address.channel, ageMs }, 'message-late');
    return { outcome: 'late', words: null };
  }
  const place = [address.channel, address.conversationId];
  const person = sender.id === null ? [...place, sender.name] : [address.channel, sender.id];
  const ofUser = parts.perUser(JSON.stringify(person));
  if (ofUser !== 'ok') return limited(ofUser === 'tell' ? '问得太快了，请过一分钟再问。' : null);
  const ofGroup = isGroup ? parts.perGroup(JSON.stringify(place)) : 'ok';
  if (ofGroup !== 'ok') return limited(ofGroup === 'tell' ? '本群问得太快了，请过一分钟再问。' : null);
  if (parts.worker.waiting() < parts.queueLimit) return null;
  return { outcome: 'full', words: '现在提问的人太多，请几分钟后再问。' };
};

const limited = (words: string | null): Turned => ({ outcome: 'limited', words });

const notify = ({ channels, perNotice, newId }: IntakeParts, { address }: InboundMessage, words: string): void => {
  if (perNotice(JSON.stringify([address.channel, address.conversationId])) !== 'ok') return;
  // Not waited for, and not kept: a notice that is lost is no loss.
  void channels.get(address.channel)?.send(address, plainReply(newId(), words));
};
