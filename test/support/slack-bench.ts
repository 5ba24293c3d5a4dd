import { createLogger } from '#core/logger.ts';
import type { Intake, IntakeOutcome } from '../../bot/channel/channel.ts';
import type { InboundFeedback, InboundMessage, ReplyAddress } from '../../bot/channel/inbound-message.ts';
import { createSlackChannel, type SlackChannelOptions } from '../../bot/slack/create-slack-channel.ts';
import type { SlackSettings } from '../../bot/slack/slack-settings.ts';
import type { SlackTiming } from '../../bot/slack/slack-timing.ts';
import { type FakeSlack, startFakeSlack } from '../../demo/slack/fake-slack.ts';
import { memoryNotes } from './memory-notes.ts';
import { sampleReply } from './sample-reply.ts';

/** Nothing in a test waits for minutes; what is measured in production time is told by an injected `wait`. */
const FAST: SlackTiming = {
  backoffMs: () => 2,
  stableAfterMs: 0,
  drainMs: 30,
  closeMs: 50,
  helloTimeoutMs: 10_000,
  lookupTimeoutMs: 5_000,
  requestTimeoutMs: 5_000,
  postIntervalMs: 0,
};

export interface SlackBench {
  readonly fake: FakeSlack;
  readonly channel: ReturnType<typeof createSlackChannel>;
  readonly notes: ReturnType<typeof memoryNotes>;
  readonly messages: InboundMessage[];
  readonly feedbacks: InboundFeedback[];
  readonly outcomes: IntakeOutcome[];
  readonly log: string[];
  /** The next messages make the intake throw, as a full disk would. */
  failIntake(times: number): void;
  start(): Promise<void>;
  /** Resolves when so many sockets are open. */
  connected(sockets?: number): Promise<unknown>;
  stop(): Promise<void>;
}

/** The real channel with the real Bolt against a fake Slack on this machine. */
export const slackBench = async ({
  settings = {},
  timing = {},
  ...options
}: {
  readonly settings?: Partial<SlackSettings>;
  readonly timing?: Partial<SlackTiming>;
} & Partial<Omit<SlackChannelOptions, 'settings' | 'timing'>> = {}): Promise<SlackBench> => {
  const fake = await startFakeSlack();
  const messages: InboundMessage[] = [];
  const feedbacks: InboundFeedback[] = [];
  const outcomes: IntakeOutcome[] = [];
  const keys = new Set<string>();
  const log: string[] = [];
  let failures = 0;
  const take = (dedupeKey: string, keep: () => void): IntakeOutcome => {
    if (failures > 0) {
      failures -= 1;
      throw new Error('the disk is full');
    }
    const outcome = keys.has(dedupeKey) ? 'duplicate' : 'accepted';
    keys.add(dedupeKey);
    outcomes.push(outcome);
    if (outcome === 'accepted') keep();
    fake.record.changed();
    return outcome;
  };
  const intake: Intake = {
    message: (message) => take(message.dedupeKey, () => messages.push(message)),
    feedback: (feedback) => take(feedback.dedupeKey, () => feedbacks.push(feedback)),
  };
  const notes = memoryNotes();
  const write = (line: string): void => {
    log.push(line);
    // The channel logs what it does; whoever waits looks again when that is done.
    setImmediate(fake.record.changed);
  };
  const channel = createSlackChannel({
    settings: {
      botToken: fake.identity.botToken,
      appToken: fake.identity.appToken,
      apiUrl: fake.apiUrl,
      connections: 2,
      command: '/wenhao',
      streaming: false,
      ...settings,
    },
    notes,
    clock: () => new Date(),
    logger: createLogger({ level: 'trace', sink: { write } }),
    home: async () => sampleReply({ title: '文号', asksFeedback: false }),
    timing: { ...FAST, ...timing },
    ...options,
  });
  return {
    fake,
    channel,
    notes,
    messages,
    feedbacks,
    outcomes,
    log,
    failIntake: (times) => {
      failures = times;
    },
    start: () => channel.start(intake),
    connected: (sockets = settings.connections ?? 2) =>
      fake.record.until(() => fake.sockets.count() === sockets && channel.health().liveConnections === sockets),
    stop: async () => {
      await channel.close(1_000);
      await fake.stop();
    },
  };
};

/** The thread under a mention in a channel. */
export const THREAD: ReplyAddress = {
  channel: 'slack',
  conversationId: 'C0CHAN',
  threadId: '1790000000.000001',
  values: { userId: 'U0USER', teamId: 'T0FAKE' },
};
