import type { InboundMessage } from '../../channel/inbound-message.ts';
import { readFiles } from './read-files.ts';
import { readMrkdwn } from './read-mrkdwn.ts';
import type { SlackMessage } from './slack-message.ts';

/** Slack's `ts` is the time of writing in seconds, with a counter behind the point. */
const timeOf = (ts: string): Date => new Date(Math.floor(Number(ts) * 1000));

/**
 * Makes our message of Slack's. In a channel the answer goes into a thread, the one the question was asked in or a
 * new one under it; a direct message is answered beside it, unless it was written in a thread (as in the assistant pane).
 */
export const toInboundMessage = ({
  message,
  userId,
  teamId,
  quotedText,
  botUserId,
}: {
  readonly message: SlackMessage;
  readonly userId: string;
  readonly teamId: string;
  readonly quotedText: string | null;
  readonly botUserId: string;
}): InboundMessage => {
  const isGroup = message.channel_type !== 'im' && !message.channel.startsWith('D');
  const { channel, ts } = message;
  return {
    ...readFiles(readMrkdwn(message.text, botUserId), message.files),
    // Not event_id: an app that listens to a channel's messages too gets one mention as two events.
    dedupeKey: `message:${channel}:${ts}`,
    address: {
      channel: 'slack',
      conversationId: channel,
      threadId: message.thread_ts ?? (isGroup ? ts : null),
      values: { userId, teamId },
    },
    isGroup,
    conversationTitle: null,
    sender: { id: userId, name: userId },
    quotedText,
    sentAt: timeOf(ts),
  };
};
