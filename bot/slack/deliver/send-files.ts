import type { ReplyAddress } from '../../channel/inbound-message.ts';
import type { OutgoingFile } from '../../channel/outgoing-reply.ts';
import { escapeText } from '../render/escape-text.ts';
import type { SlackParts } from '../slack-parts.ts';
import { type CallResult, callSlack } from './call-slack.ts';
import type { Pace } from './pace-channels.ts';
import type { Post } from './post-best.ts';

/** Uploads go to channels and chats, not to people: the chat with a person has to be opened first. */
const chatWith = async (parts: SlackParts, users: string): Promise<string | null> => {
  const opened = await callSlack(parts, 'conversations.open', () => parts.web.conversations.open({ users }));
  return opened.kind === 'done' ? (opened.value.channel?.id ?? null) : null;
};

const upload = (
  parts: SlackParts,
  { channel, threadId }: { readonly channel: string; readonly threadId: string | null },
  file: OutgoingFile,
): Promise<CallResult<unknown>> => {
  const content = { filename: file.name, file: Buffer.from(file.bytes), channel_id: channel };
  return callSlack(parts, 'files.uploadV2', () =>
    parts.web.files.uploadV2(threadId === null ? content : { ...content, thread_ts: threadId }),
  );
};

/** Sends the files of a reply after it; for one that does not go through, a line says so. */
export const sendFiles = async ({
  parts,
  pace,
  address,
  isPerson,
  files,
  post,
}: {
  readonly parts: SlackParts;
  readonly pace: Pace;
  readonly address: ReplyAddress;
  /** Whether the address's conversation is the id of a person. */
  readonly isPerson: boolean;
  readonly files: readonly OutgoingFile[];
  readonly post: Post;
}): Promise<void> => {
  if (files.length === 0) return;
  const channel = isPerson ? await chatWith(parts, address.conversationId) : address.conversationId;
  for (const file of files) {
    await pace(address.conversationId, parts.closing);
    const { threadId } = address;
    const sent = channel === null ? null : await upload(parts, { channel, threadId }, file);
    if (sent !== null && sent.kind !== 'failed') continue;
    await post({ text: escapeText(`文件“${file.name}”没有发出，请稍后再试。`), blocks: [] }, '');
  }
};
