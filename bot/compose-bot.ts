import { randomUUID } from 'node:crypto';
import type { Clock } from '#core/clock.ts';
import type { BotLimits } from '#core/config/bot-limits.ts';
import type { Logger } from '#core/logger.ts';
import type { AccessPolicy } from './access/access-policy.ts';
import type { AuditLog } from './audit/audit-log.ts';
import type { Channel, Intake } from './channel/channel.ts';
import type { ChannelName, InboundMessage } from './channel/inbound-message.ts';
import type { Library } from './cli/library.ts';
import type { Command } from './conversation/commands/command.ts';
import { type BotStatus, createCommands } from './conversation/commands/create-commands.ts';
import { createIntake } from './conversation/create-intake.ts';
import { createWorker, type Worker } from './conversation/create-worker.ts';
import { createFeedbackBook } from './conversation/feedback/feedback-book.ts';
import { createGapBook } from './conversation/feedback/gap-book.ts';
import type { DocumentIntake } from './conversation/files/document-intake.ts';
import { createOfferedFiles } from './conversation/files/offered-files.ts';
import { createFileDesk } from './conversation/files/take-files.ts';
import { handleMessage } from './conversation/handle-message.ts';
import type { Handled } from './conversation/handled.ts';
import { createInbox, type OpenMessage } from './conversation/inbox/inbox.ts';
import { keepAssistant } from './conversation/keep-assistant.ts';
import { createRateLimiter } from './conversation/limits/rate-limiter.ts';
import { createMemory } from './conversation/memory/memory.ts';
import { takeUpOpen } from './conversation/take-up-open.ts';
import type { BotState } from './state/open-state.ts';

/** Everything the bot is made of. */
export interface BotParts {
  readonly channels: readonly Channel[];
  readonly library: Library;
  /** Left open: whoever opened it closes it after `stop`. */
  readonly state: BotState;
  readonly access: AccessPolicy;
  readonly audit: AuditLog;
  readonly documents: DocumentIntake;
  readonly limits: BotLimits;
  readonly clock: Clock;
  readonly logger: Logger;
  /** Commands of other rooms. */
  readonly commands?: readonly Command[];
  readonly newId?: () => string;
}

export interface Bot {
  /** Answers what an earlier process left, and starts the channels. One channel's trouble is no other's. */
  start(): Promise<void>;
  /** Takes no more, finishes what runs within the grace period, closes the channels. */
  stop(): Promise<void>;
  status(): BotStatus;
}

const PRUNE_EVERY_MS = 10 * 60_000;

/** Puts the bot together. */
export const composeBot = (parts: BotParts): Bot => {
  const { channels, logger, limits } = parts;
  const { inbox, worker, intake, status, takeUp, prune } = createDesk(parts);
  let pruning: NodeJS.Timeout | undefined;
  return {
    start: async () => {
      prune();
      pruning = setInterval(prune, PRUNE_EVERY_MS).unref();
      // Read before anything new can arrive: what is open now is what an earlier process left.
      const open = inbox.takeUpOpen();
      await Promise.all(channels.map((channel) => startChannel(channel, intake, logger)));
      await takeUp(open);
    },
    stop: async () => {
      clearInterval(pruning);
      await settle(channels, logger, (channel) => channel.stopReceiving());
      await worker.stop(limits.graceSeconds * 1000);
      await settle(channels, logger, (channel) => channel.close(CLOSE_MS));
    },
    status,
  };
};

/** Everything between the door and the reply. */
const createDesk = (parts: BotParts) => {
  const { state, clock, limits, newId = randomUUID } = parts;
  const channels = new Map(parts.channels.map((channel) => [channel.name, channel]));
  const inbox = createInbox(state, clock);
  const books = createBooks(parts);
  const status = (): BotStatus => ({
    waiting: worker.waiting(),
    running: worker.running(),
    channels: parts.channels.map((channel) => ({ name: channel.name, ...channel.health() })),
  });
  const handle = createHandler({ ...parts, ...books, status, channels });
  const shared = { ...parts, ...books, ...limits, inbox, newId, channels };
  const worker: Worker = createWorker({ ...shared, handle });
  const answerWithinMs = limits.answerWithinMinutes * 60_000;
  return {
    inbox,
    worker,
    status,
    intake: createIntake({ ...shared, ...createLimiters(parts), worker, answerWithinMs }),
    takeUp: (open: readonly OpenMessage[]) => takeUpOpen({ ...shared, worker, answerWithinMs }, open),
    prune: () => {
      try {
        inbox.prune();
        books.prune();
        parts.audit.prune();
      } catch (error) {
        parts.logger.error({ err: error }, 'state-prune-fail');
      }
    },
  };
};

const createLimiters = ({ clock, limits }: BotParts) => ({
  perUser: createRateLimiter({ perMinute: limits.userPerMinute, clock }),
  perGroup: createRateLimiter({ perMinute: limits.groupPerMinute, clock }),
  perNotice: createRateLimiter({ perMinute: limits.noticesPerMinute, clock }),
});

/** For what the channels themselves have to finish once every answer is sent. */
const CLOSE_MS = 3_000;

/** What is kept besides the inbox. */
const createBooks = ({ state, clock, limits }: BotParts) => {
  const memory = createMemory(state, clock, {
    silenceMs: limits.memoryMinutes * 60_000,
    repliesMs: limits.repliesDays * DAY_MS,
  });
  const feedback = createFeedbackBook(state, clock);
  const gapBook = createGapBook(state, clock);
  const offered = createOfferedFiles(state, clock);
  return {
    memory,
    feedback,
    offered,
    gaps: limits.keepsQuestions ? gapBook : null,
    prune: () => {
      const before = new Date(clock().getTime() - limits.retentionDays * DAY_MS);
      memory.prune();
      offered.prune();
      feedback.prune(before);
      gapBook.prune(before);
    },
  };
};

const DAY_MS = 86_400_000;

const createHandler = (
  parts: Omit<BotParts, 'channels'> &
    ReturnType<typeof createBooks> & {
      readonly channels: ReadonlyMap<ChannelName, Channel>;
      readonly status: () => BotStatus;
    },
): ((message: InboundMessage, replyId: string) => Promise<Handled>) => {
  const library = { ...parts.library, assistant: keepAssistant(parts.library.assistant, parts.clock) };
  const files = createFileDesk(parts);
  const commands = createCommands({ ...parts, more: parts.commands ?? [] });
  return (message, replyId) => handleMessage({ ...parts, library, commands, files }, message, replyId);
};

const startChannel = async (channel: Channel, intake: Intake, logger: Logger): Promise<void> => {
  try {
    await channel.start(intake);
  } catch (error) {
    logger.error({ err: error, channel: channel.name }, 'channel-start-fail');
  }
};

const settle = async (
  channels: readonly Channel[],
  logger: Logger,
  end: (channel: Channel) => Promise<void>,
): Promise<void> => {
  const ended = await Promise.allSettled(channels.map(end));
  for (const one of ended) if (one.status === 'rejected') logger.error({ err: one.reason }, 'channel-stop-fail');
};
