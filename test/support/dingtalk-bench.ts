import { createLogger } from '#core/logger.ts';
import type { ChannelNotes, Intake } from '../../bot/channel/channel.ts';
import type { InboundFeedback, InboundMessage } from '../../bot/channel/inbound-message.ts';
import { createDingtalkChannel } from '../../bot/dingtalk/create-dingtalk-channel.ts';
import type { DingtalkSettings } from '../../bot/dingtalk/dingtalk-settings.ts';
import { FAKE_CREDENTIALS, startFakeDingtalk } from '../../demo/dingtalk/fake/fake-dingtalk.ts';
import { createSignal } from '../../demo/dingtalk/fake/signal.ts';
import { createManualTime } from './manual-time.ts';
import { memoryNotes } from './memory-notes.ts';

/** Records what a channel hands in; knows a message again by its key, as the bot's inbox does. */
export interface RecordingIntake extends Intake {
  readonly messages: InboundMessage[];
  readonly feedbacks: InboundFeedback[];
  readonly outcomes: string[];
}

const recordingIntake = (happened: () => void): RecordingIntake => {
  const keys = new Set<string>();
  const intake: RecordingIntake = {
    messages: [],
    feedbacks: [],
    outcomes: [],
    message: (message) => {
      const outcome = keys.has(message.dedupeKey) ? 'duplicate' : 'accepted';
      keys.add(message.dedupeKey);
      if (outcome === 'accepted') intake.messages.push(message);
      intake.outcomes.push(outcome);
      happened();
      return outcome;
    },
    feedback: (feedback) => {
      intake.feedbacks.push(feedback);
      happened();
      return 'accepted';
    },
  };
  return intake;
};

/** The real channel with the real SDK against a fake platform, in a time that the test moves. */
export const startDingtalkBench = async ({
  settings = {},
  notes = memoryNotes(),
}: {
  readonly settings?: Partial<DingtalkSettings>;
  readonly notes?: ChannelNotes;
} = {}) => {
  const signal = createSignal();
  const time = createManualTime(signal);
  const fake = await startFakeDingtalk({ now: time.clock, signal });
  const logs: string[] = [];
  const write = (line: string): void => {
    logs.push(line);
    // The channel logs what it does; whoever waits looks again when that is done.
    setImmediate(signal.happened);
  };
  const logger = createLogger({ level: 'trace', sink: { write } });
  const base = { apiBase: fake.url, oapiBase: fake.url, cardTemplateId: null, connections: 1 };
  const allSettings = { ...FAKE_CREDENTIALS, ...base, ...settings };
  let count = 0;
  const newId = (): string => {
    count += 1;
    return `id-${count}`;
  };
  const makeChannel = () =>
    createDingtalkChannel({
      settings: allSettings,
      notes,
      clock: time.clock,
      logger,
      timers: time.timers,
      // In the middle: pauses are exactly as long as they are on average.
      random: () => 0.5,
      newId,
    });
  const channel = makeChannel();
  const intake = recordingIntake(signal.happened);
  return {
    time,
    fake,
    logs,
    notes,
    intake,
    channel,
    /** Another process with the same notes. */
    makeChannel,
    /** Pushes a message and waits until it is acknowledged; gives what was handed in. */
    receive: async (over?: Readonly<Record<string, unknown>>): Promise<InboundMessage> => {
      const { messageId } = fake.say(over);
      await fake.ackOf(messageId);
      const message = intake.messages.at(-1);
      if (!message) throw new Error('nothing was handed in');
      return message;
    },
    stop: async (): Promise<void> => {
      await channel.close(0);
      await fake.stop();
    },
  };
};
