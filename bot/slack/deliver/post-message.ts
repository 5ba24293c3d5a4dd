import type { ReplyAddress } from '../../channel/inbound-message.ts';
import type { SlackText } from '../render/render-reply.ts';
import type { SlackParts } from '../slack-parts.ts';
import { type CallResult, callSlack } from './call-slack.ts';
import type { Pace } from './pace-channels.ts';
import { replyMetadata } from './reply-metadata.ts';

/** Posts one message to a channel, a thread of it, or a person. Nothing in it is read as mark-up or unfolded. */
export const postMessage = async (
  parts: SlackParts,
  pace: Pace,
  {
    address,
    replyId,
    message,
  }: { readonly address: ReplyAddress; readonly replyId: string; readonly message: SlackText },
): Promise<CallResult<null>> => {
  await pace(address.conversationId, parts.closing);
  return callSlack(parts, 'chat.postMessage', async () => {
    await parts.web.chat.postMessage({
      channel: address.conversationId,
      ...(address.threadId === null ? {} : { thread_ts: address.threadId }),
      text: message.text,
      ...(message.blocks.length === 0 ? {} : { blocks: [...message.blocks] }),
      mrkdwn: false,
      parse: 'none',
      link_names: false,
      unfurl_links: false,
      unfurl_media: false,
      metadata: replyMetadata(replyId),
    });
    return null;
  });
};
