import type { WebClient } from '@slack/web-api';
import { z } from 'zod';
import type { Logger } from '#core/logger.ts';
import { readMrkdwn } from './read-mrkdwn.ts';
import type { SlackMessage } from './slack-message.ts';

const repliesSchema = z.object({ messages: z.array(z.object({ ts: z.string(), text: z.string().default('') })) });

/** Messages of a thread read at most, oldest first; in a longer thread the last of them stands for what was said. */
const THREAD_PAGE = 200;

/**
 * Finds what a message is about: the message it shares, or the one before it in its thread. Null when there is none
 * or Slack does not say in time; the message is answered all the same.
 */
export const findQuotedText = async ({
  message,
  web,
  botUserId,
  logger,
}: {
  readonly message: SlackMessage;
  /** A client with a short time limit. */
  readonly web: WebClient;
  readonly botUserId: string;
  readonly logger: Logger;
}): Promise<string | null> => {
  const shared = message.attachments.find((part) => part.is_share === true || part.is_msg_unfurl === true)?.text ?? '';
  if (shared !== '') return readMrkdwn(shared, botUserId);
  const { channel, ts, thread_ts: threadTs } = message;
  // A chat with one person needs no look back: the bot remembers what was said there.
  if (threadTs === undefined || threadTs === ts || message.channel_type === 'im') return null;
  try {
    const replies = await web.conversations.replies({ channel, ts: threadTs, latest: ts, limit: THREAD_PAGE });
    const before = repliesSchema.parse(replies).messages.filter((reply) => Number(reply.ts) < Number(ts));
    const text = readMrkdwn(before.at(-1)?.text ?? '', botUserId);
    return text === '' ? null : text;
  } catch {
    logger.info({ event: 'slack-thread-unread' });
    return null;
  }
};
