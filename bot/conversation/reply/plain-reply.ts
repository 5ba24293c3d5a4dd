import type { OutgoingReply, ReplyBlock } from '../../channel/outgoing-reply.ts';
import { titleFrom } from './title-from.ts';

/** A reply in the bot's own words: help, hints, apologies. It is no answer, so it has no label and asks no feedback. */
export const plainReply = (id: string, ...parts: readonly (string | ReplyBlock)[]): OutgoingReply => {
  const blocks = parts.map((part): ReplyBlock => (typeof part === 'string' ? { kind: 'paragraph', text: part } : part));
  const [first] = blocks;
  return {
    id,
    title: first?.kind === 'paragraph' ? titleFrom(first.text) : '文号',
    blocks,
    files: [],
    label: null,
    asksFeedback: false,
  };
};
