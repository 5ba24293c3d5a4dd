import type { SendOutcome } from '../../channel/channel.ts';
import type { ReplyAddress } from '../../channel/inbound-message.ts';
import type { OutgoingReply } from '../../channel/outgoing-reply.ts';
import { renderReply } from '../render/render-reply.ts';
import type { SlackParts } from '../slack-parts.ts';
import { isTrustedHost } from '../web/is-trusted-host.ts';
import type { CallResult } from './call-slack.ts';
import type { Pace } from './pace-channels.ts';
import { type Post, postBest } from './post-best.ts';
import { postMessage } from './post-message.ts';
import { respondToCommand } from './respond-to-command.ts';
import { sendFiles } from './send-files.ts';
import { streamReply } from './stream-reply.ts';

/** A command's address takes five answers; one is kept in reserve. */
const MOST_RESPONSES = 4;

/** The chat with the person who wrote; a command's answer is for that person only. */
const toPerson = (address: ReplyAddress): ReplyAddress => ({
  ...address,
  conversationId: address.values['userId'] ?? address.conversationId,
  threadId: null,
});

/** Sends replies: to a command by its response address, else into the channel or thread. Never rejects. */
export const createReplySender = (parts: SlackParts, pace: Pace) => {
  const postTo =
    (address: ReplyAddress): Post =>
    (message, replyId) =>
      postMessage(parts, pace, { address, replyId, message });

  const postReply = async (address: ReplyAddress, reply: OutgoingReply): Promise<CallResult<null>> => {
    const [message, second] = renderReply(reply, 'modern');
    const { threadId } = address;
    if (parts.settings.streaming && threadId !== null && message !== undefined && second === undefined) {
      const streamed = await streamReply(parts, pace, { address, threadId, replyId: reply.id, message });
      if (streamed.kind !== 'failed') return streamed;
    }
    return postBest(postTo(address), reply);
  };

  const respond = async (address: ReplyAddress, responseUrl: string, reply: OutgoingReply) => {
    const few = renderReply(reply, 'modern').length <= MOST_RESPONSES;
    if (few && isTrustedHost(responseUrl, parts.settings.apiUrl)) {
      const result = await postBest((message) => respondToCommand(parts, responseUrl, message), reply);
      if (result.kind !== 'failed') return result;
    }
    // Too late or too much for the command's address.
    return postBest(postTo(toPerson(address)), reply);
  };

  return async (address: ReplyAddress, reply: OutgoingReply): Promise<SendOutcome> => {
    const responseUrl = address.values['responseUrl'] ?? '';
    const isCommand = responseUrl !== '';
    const { kind } = isCommand ? await respond(address, responseUrl, reply) : await postReply(address, reply);
    if (kind !== 'done') return kind;
    const place = isCommand ? toPerson(address) : address;
    await sendFiles({ parts, pace, address: place, isPerson: isCommand, files: reply.files, post: postTo(place) });
    return 'sent';
  };
};
