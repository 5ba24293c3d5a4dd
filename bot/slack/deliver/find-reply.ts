import { z } from 'zod';
import type { ReplyAddress } from '../../channel/inbound-message.ts';
import type { SlackParts } from '../slack-parts.ts';
import { callSlack } from './call-slack.ts';
import { carriesReply } from './reply-metadata.ts';

const pageSchema = z.object({ messages: z.array(z.unknown()), has_more: z.boolean().default(false) });

const PAGE = 200;

/** Looks in the thread or channel whether a reply stands there. Answers to slash commands can not be looked up. */
export const findReply = async (
  parts: SlackParts,
  address: ReplyAddress,
  replyId: string,
): Promise<'sent' | 'not-sent' | 'unknown'> => {
  if ((address.values['responseUrl'] ?? '') !== '') return 'unknown';
  const { conversationId: channel, threadId } = address;
  const options = { channel, limit: PAGE, include_all_metadata: true };
  const result = await callSlack(parts, 'conversations.read', () =>
    threadId === null
      ? parts.web.conversations.history(options)
      : parts.web.conversations.replies({ ...options, ts: threadId }),
  );
  const page = pageSchema.safeParse(result.kind === 'done' ? result.value : null);
  if (!page.success) return 'unknown';
  if (page.data.messages.some((message) => carriesReply(message, replyId))) return 'sent';
  // A channel gives its latest messages first; a thread its oldest, so that a long one may hide the reply.
  return page.data.has_more && threadId !== null ? 'unknown' : 'not-sent';
};
