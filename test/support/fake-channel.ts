import type { Channel, Intake, SendOutcome } from '../../bot/channel/channel.ts';
import type { ChannelName, InboundMessage, ReplyAddress } from '../../bot/channel/inbound-message.ts';
import type { OutgoingReply } from '../../bot/channel/outgoing-reply.ts';
import { replyText } from '../../bot/conversation/reply/reply-text.ts';

/** One reply that a fake channel was given. */
export interface SentReply {
  readonly address: ReplyAddress;
  readonly reply: OutgoingReply;
  /** As a person reads it. */
  readonly text: string;
}

export interface FakeChannel extends Channel {
  readonly sent: readonly SentReply[];
  /** In which order things were asked of the channel: `start`, `stopReceiving`, `progress`, `close`. */
  readonly calls: readonly string[];
  intake(): Intake;
  /** Resolves when so many replies have been sent. */
  hasSent(count: number): Promise<readonly SentReply[]>;
}

let count = 0;

/** A message as a channel hands it in; each is another one unless `dedupeKey` is given. */
export const inboundMessage = ({
  conversationId = 'single-1',
  threadId = null,
  from = 'user-1',
  channel = 'dingtalk',
  ...given
}: Partial<InboundMessage> & {
  readonly conversationId?: string;
  readonly threadId?: string | null;
  readonly from?: string | null;
  readonly channel?: ChannelName;
} = {}): InboundMessage => {
  count += 1;
  return {
    kind: 'text',
    dedupeKey: `message-${count}`,
    address: { channel, conversationId, threadId, values: { webhook: 'https://example.invalid/hook' } },
    isGroup: false,
    conversationTitle: null,
    sender: { id: from, name: '张三' },
    text: '育儿补贴每月多少？',
    quotedText: null,
    files: [],
    sentAt: new Date('2026-11-22T02:00:00Z'),
    ...given,
  };
};

/** A channel without a platform: it records what it is given and sends nothing anywhere. */
export const fakeChannel = ({
  name = 'dingtalk',
  send = async () => 'sent',
  ...overrides
}: Partial<Channel> = {}): FakeChannel => {
  const sent: SentReply[] = [];
  const calls: string[] = [];
  const waiting = new Set<() => void>();
  let intake: Intake | undefined;
  return {
    name,
    sent,
    calls,
    intake: () => {
      if (!intake) throw new Error('the channel was not started');
      return intake;
    },
    hasSent: (wanted) =>
      new Promise((resolve) => {
        const look = (): void => {
          if (sent.length < wanted) return;
          waiting.delete(look);
          resolve(sent);
        };
        waiting.add(look);
        look();
      }),
    start: async (given) => {
      calls.push('start');
      intake = given;
    },
    stopReceiving: async () => void calls.push('stopReceiving'),
    close: async () => void calls.push('close'),
    standingAddress: (address) => ({ ...address, values: {} }),
    send: async (address, reply): Promise<SendOutcome> => {
      const outcome = await send(address, reply);
      sent.push({ address, reply, text: replyText(reply) });
      for (const look of waiting) look();
      return outcome;
    },
    showProgress: async () => void calls.push('progress'),
    fetchFile: async () => new Uint8Array(),
    health: () => ({ state: 'up', liveConnections: 1, problem: null }),
    ...overrides,
  };
};
