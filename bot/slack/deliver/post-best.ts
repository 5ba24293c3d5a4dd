import type { OutgoingReply } from '../../channel/outgoing-reply.ts';
import { type RenderStyle, renderReply, type SlackText } from '../render/render-reply.ts';
import type { CallResult } from './call-slack.ts';

/** Sends one message of a reply somewhere. */
export type Post = (message: SlackText, replyId: string) => Promise<CallResult<null>>;

/** Refusals of the blocks, not of the message: the same words in simpler blocks may pass. */
const BLOCK_REFUSALS = new Set<string | null>([
  'invalid_blocks',
  'invalid_blocks_format',
  'msg_blocks_too_long',
  'invalid_attachments',
  'http_400',
]);

/** Posts messages one after the other; a failure after the first is uncertain, because the first stays. */
const postAll = async (post: Post, messages: readonly SlackText[], replyId: string): Promise<CallResult<null>> => {
  for (const [index, message] of messages.entries()) {
    const result = await post(message, replyId);
    if (result.kind !== 'done') return index === 0 ? result : { kind: 'uncertain' };
  }
  return { kind: 'done', value: null };
};

/** Posts a reply as well as Slack lets it look: tables and thumbs, then plain blocks, then words alone. */
export const postBest = async (post: Post, reply: OutgoingReply): Promise<CallResult<null>> => {
  const looks = (style: RenderStyle): readonly SlackText[] => renderReply(reply, style);
  const wordsOnly = (): readonly SlackText[] => looks('classic').map(({ text }) => ({ text, blocks: [] }));
  let result = await postAll(post, looks('modern'), reply.id);
  for (const simpler of [() => looks('classic'), wordsOnly]) {
    if (result.kind !== 'failed' || !BLOCK_REFUSALS.has(result.code)) return result;
    result = await postAll(post, simpler(), reply.id);
  }
  return result;
};
