import type { OutgoingReply, ReplyBlock } from './outgoing-reply.ts';

/** More sources than this fill a phone's screen and push the notes out of sight. */
const MANY = 8;
/** So many are shown of many. */
const OF_MANY = 3;

/**
 * A reply as it is shown at first: of many sources the first three, and how to get the others. A list of twenty tasks
 * rests on forty places, and each of its rows names its own; asked for in full, all of them are shown.
 */
export const withFewSources = (reply: OutgoingReply): OutgoingReply =>
  reply.inFull === true ? reply : { ...reply, blocks: reply.blocks.map(shortened) };

const shortened = (block: ReplyBlock): ReplyBlock => {
  if (block.kind !== 'citations' || block.sources.length <= MANY) return block;
  const heading = `${block.heading}（共 ${block.sources.length} 条，先列 ${OF_MANY} 条，回复“展开”看全部）`;
  return { ...block, heading, sources: block.sources.slice(0, OF_MANY) };
};
