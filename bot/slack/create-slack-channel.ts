import { WebClient } from '@slack/web-api';
import type { Clock } from '#core/clock.ts';
import type { Logger } from '#core/logger.ts';
import type { Channel, ChannelNotes } from '../channel/channel.ts';
import type { Sender } from '../channel/inbound-message.ts';
import type { OutgoingReply } from '../channel/outgoing-reply.ts';
import { createChannelState } from './channel-state.ts';
import { fetchSlackFile } from './deliver/fetch-slack-file.ts';
import { findReply } from './deliver/find-reply.ts';
import { closeLeftStreams } from './deliver/open-streams.ts';
import { paceChannels } from './deliver/pace-channels.ts';
import { createReplySender } from './deliver/send-reply.ts';
import { showStatus } from './deliver/show-status.ts';
import { createPaneEvents, type SuggestedPrompt } from './pane-events.ts';
import { createReceiver } from './receive-messages.ts';
import { createRunningWork } from './running-work.ts';
import type { SlackParts } from './slack-parts.ts';
import type { SlackSettings } from './slack-settings.ts';
import { SLACK_TIMING, type SlackTiming } from './slack-timing.ts';
import { type Wait, waitByTimer } from './wait.ts';
import { clientOptions } from './web/client-options.ts';

export interface SlackChannelOptions {
  readonly settings: SlackSettings;
  readonly notes: ChannelNotes;
  readonly clock: Clock;
  readonly logger: Logger;
  /** The home page for one person: help, and the documents that person may see. */
  readonly home: (sender: Sender) => Promise<OutgoingReply>;
  /** Questions the assistant pane begins with; four are shown at most. */
  readonly prompts?: readonly SuggestedPrompt[];
  readonly timing?: SlackTiming;
  readonly wait?: Wait;
}

const PROMPTS: readonly SuggestedPrompt[] = [
  { title: '近期到期的事项', message: '本月有哪些事项到期？' },
  { title: '怎么用', message: '/help' },
];

const createParts = (
  { settings, notes, clock, logger, timing = SLACK_TIMING, wait = waitByTimer }: SlackChannelOptions,
  rest: Pick<SlackParts, 'closing' | 'onRefusal'>,
): SlackParts => {
  const options = clientOptions({ apiUrl: settings.apiUrl, timeoutMs: timing.requestTimeoutMs, logger });
  const web = new WebClient(settings.botToken, options);
  return { settings, web, timing, wait, now: () => clock().getTime(), logger, notes, ...rest };
};

/** Makes the Slack channel: Socket Mode in, Web API out. */
export const createSlackChannel = (options: SlackChannelOptions): Channel => {
  const state = createChannelState();
  const closing = new AbortController();
  const parts = createParts(options, { closing: closing.signal, onRefusal: state.refused });
  const { timing, wait, now, logger } = parts;
  const work = createRunningWork();
  const track = (job: Promise<unknown>): void => void work.add(job);
  const panes = createPaneEvents({ parts, home: options.home, prompts: options.prompts ?? PROMPTS, track });
  const receiver = createReceiver(parts, { state, panes });
  const sendReply = createReplySender(parts, paceChannels({ intervalMs: timing.postIntervalMs, wait, now }));
  const stopReceiving = async (): Promise<void> => {
    state.stopped();
    await receiver.stop();
  };
  return {
    name: 'slack',
    start: async (intake) => {
      track(closeLeftStreams(parts));
      receiver.run(intake).catch((error: unknown) => {
        logger.error({ event: 'slack-run-failed', reason: error instanceof Error ? error.name : 'unknown' });
        state.connection({ kind: 'refused', problem: '程序出错，请看日志' });
      });
      await state.firstNews;
    },
    stopReceiving,
    close: async (graceMs) => {
      await stopReceiving();
      await work.settled(graceMs, wait);
      closing.abort(new Error('the channel is closed'));
    },
    standingAddress: (address) => ({ ...address, threadId: null, values: {} }),
    send: (address, reply) => work.add(sendReply(address, reply)),
    wasSent: (address, replyId) => work.add(findReply(parts, address, replyId)),
    showProgress: (address) => work.add(showStatus(parts, address)),
    fetchFile: (file, limitBytes) => fetchSlackFile(parts, file, limitBytes),
    health: () => state.health(receiver.live()),
  };
};
