import { z } from 'zod';
import { emptyAsUnset } from './empty-as-unset.ts';
import { wholeNumber } from './whole-number.ts';

/** What the bot may spend and keep. */
export interface BotLimits {
  /** Conversations answered side by side. */
  readonly concurrency: number;
  /** Messages that may wait. */
  readonly queueLimit: number;
  /** From this many messages ahead on, the person is told. */
  readonly queueNoticeFrom: number;
  readonly userPerMinute: number;
  readonly groupPerMinute: number;
  /** Notices (排队中, 问得太快了) in one conversation. */
  readonly noticesPerMinute: number;
  /** Older messages, found after a restart or delivered late, are not answered. */
  readonly answerWithinMinutes: number;
  /** Silence after which earlier words are forgotten. */
  readonly memoryMinutes: number;
  /** How long an answer can be judged. */
  readonly repliesDays: number;
  /** How long verdicts, remarks and unanswered questions are kept. */
  readonly retentionDays: number;
  /** False: no question is kept beyond the conversation, so the list of gaps stays empty. */
  readonly keepsQuestions: boolean;
  /** What may run on after a signal to stop. */
  readonly graceSeconds: number;
  /** Largest file taken in a chat. */
  readonly fileLimitMegabytes: number;
}

/** The variables that set the limits. */
export const botLimitsShape = {
  WENHAO_PARALLEL: wholeNumber(4, 1, 64),
  WENHAO_QUEUE: wholeNumber(200, 1, 10_000),
  WENHAO_USER_PER_MINUTE: wholeNumber(10, 1, 1_000),
  WENHAO_GROUP_PER_MINUTE: wholeNumber(30, 1, 10_000),
  WENHAO_ANSWER_WITHIN_MINUTES: wholeNumber(10, 1, 1_440),
  WENHAO_MEMORY_MINUTES: wholeNumber(30, 1, 1_440),
  WENHAO_RETENTION_DAYS: wholeNumber(180, 1, 3_650),
  WENHAO_KEEP_QUESTIONS: z.preprocess(
    emptyAsUnset,
    z.enum(['text', 'hash'], { error: 'must be text or hash' }).default('text'),
  ),
  WENHAO_GRACE_SECONDS: wholeNumber(20, 0, 600),
  WENHAO_FILE_LIMIT_MB: wholeNumber(20, 1, 200),
};

const shape = z.object(botLimitsShape);

/** The limits that checked variables set. */
export const limitsOf = (variables: z.output<typeof shape>): BotLimits => ({
  concurrency: variables.WENHAO_PARALLEL,
  queueLimit: variables.WENHAO_QUEUE,
  // Where a queue is that long, an answer takes seconds; a shorter one is not worth a message.
  queueNoticeFrom: 10,
  userPerMinute: variables.WENHAO_USER_PER_MINUTE,
  groupPerMinute: variables.WENHAO_GROUP_PER_MINUTE,
  noticesPerMinute: 2,
  answerWithinMinutes: variables.WENHAO_ANSWER_WITHIN_MINUTES,
  memoryMinutes: variables.WENHAO_MEMORY_MINUTES,
  repliesDays: Math.min(7, variables.WENHAO_RETENTION_DAYS),
  retentionDays: variables.WENHAO_RETENTION_DAYS,
  keepsQuestions: variables.WENHAO_KEEP_QUESTIONS === 'text',
  graceSeconds: variables.WENHAO_GRACE_SECONDS,
  fileLimitMegabytes: variables.WENHAO_FILE_LIMIT_MB,
});

/** The limits of an environment that sets only these variables; throws a `ZodError` when one is wrong. */
export const botLimits = (environment: Readonly<Record<string, string>>): BotLimits =>
  limitsOf(shape.parse(environment));
