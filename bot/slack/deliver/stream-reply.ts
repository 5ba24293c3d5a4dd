import type { ReplyAddress } from '../../channel/inbound-message.ts';
import { escapeMarkdown } from '../render/escape-markdown.ts';
import type { SlackText } from '../render/render-reply.ts';
import type { SlackBlock } from '../render/slack-blocks.ts';
import { cutText } from '../render/split-text.ts';
import type { SlackParts } from '../slack-parts.ts';
import { type CallResult, callSlack } from './call-slack.ts';
import { noteStream } from './open-streams.ts';
import type { Pace } from './pace-channels.ts';
import { replyMetadata } from './reply-metadata.ts';

/** Pieces smaller than this would meet Slack's limit for appending. */
const PIECE = 256;
/** A second passes between pieces; nobody should wait longer for the effect. */
const MOST_PIECES = 5;

/** The statement that is written piece by piece, and the blocks (sources, notes, buttons, label) that end it. */
const splitMessage = (
  blocks: readonly SlackBlock[],
): { readonly pieces: readonly string[]; readonly rest: SlackBlock[] } => {
  const end = blocks.findIndex(({ type }) => type !== 'section');
  const spoken = end < 0 ? blocks : blocks.slice(0, end);
  const text = spoken.map((block) => (block.type === 'section' ? (block.text?.text ?? '') : '')).join('\n');
  const pieces = cutText(text, Math.max(PIECE, Math.ceil(text.length / (MOST_PIECES - 1))));
  return { pieces: pieces.map(escapeMarkdown), rest: blocks.slice(spoken.length) };
};

/**
 * Writes a message into a thread piece by piece. `failed` before the first piece means that nothing is seen of it;
 * after that the piece is closed with a word that the answer follows.
 */
export const streamReply = async (
  parts: SlackParts,
  pace: Pace,
  {
    address,
    threadId,
    replyId,
    message,
  }: {
    readonly address: ReplyAddress;
    readonly threadId: string;
    readonly replyId: string;
    readonly message: SlackText;
  },
): Promise<CallResult<null>> => {
  const { web, closing } = parts;
  const channel = address.conversationId;
  const { pieces, rest } = splitMessage(message.blocks);
  const [first, ...others] = pieces;
  if (first === undefined) return { kind: 'failed', code: null };
  await pace(channel, closing);
  const started = await callSlack(parts, 'chat.startStream', () =>
    web.chat.startStream({
      channel,
      thread_ts: threadId,
      markdown_text: first,
      // Slack wants to know for whom it is outside direct messages.
      recipient_user_id: address.values['userId'] ?? '',
      recipient_team_id: address.values['teamId'] ?? '',
    }),
  );
  if (started.kind !== 'done') return started;
  const stream = noteStream(parts, { channel, ts: started.value.ts ?? '' });
  for (const piece of others) {
    await pace(channel, closing);
    const appended = await callSlack(parts, 'chat.appendStream', () => stream.append(piece));
    if (appended.kind !== 'done') return stream.abandon();
  }
  await pace(channel, closing);
  const stopped = await callSlack(parts, 'chat.stopStream', () =>
    stream.stop({ blocks: rest, metadata: replyMetadata(replyId) }),
  );
  if (stopped.kind === 'failed') return stream.abandon();
  if (stopped.kind === 'done') stream.forget();
  return stopped.kind === 'done' ? { kind: 'done', value: null } : stopped;
};
