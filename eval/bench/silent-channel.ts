import type { Channel, Intake } from '../../bot/channel/channel.ts';
import type { InboundMessage, ReplyAddress } from '../../bot/channel/inbound-message.ts';

/** A channel without a platform: it hands in questions and notes when each is answered. */
export interface SilentChannel extends Channel {
  /** Hands a question in for each of the conversations, all at once; resolves when every one is answered. */
  ask(questions: readonly string[], conversationOf: (at: number) => string): Promise<readonly number[]>;
}

/** Makes the channel. Times are milliseconds from handing in to sending. */
export const createSilentChannel = (): SilentChannel => {
  let intake: Intake | undefined;
  let count = 0;
  const waiting = new Map<string, (address: ReplyAddress) => void>();

  const askOne = (text: string, conversationId: string): Promise<number> =>
    new Promise((resolve, reject) => {
      count += 1;
      const message = messageOf(text, { conversationId, key: String(count) });
      const startedAt = performance.now();
      waiting.set(message.dedupeKey, () => resolve(performance.now() - startedAt));
      if (intake?.message(message) !== 'accepted') reject(new Error(`message ${count} was not taken`));
    });

  return {
    name: 'dingtalk',
    ask: (questions, conversationOf) =>
      Promise.all(questions.map((question, at) => askOne(question, conversationOf(at)))),
    start: async (given) => {
      intake = given;
    },
    stopReceiving: async () => undefined,
    close: async () => undefined,
    standingAddress: (address) => address,
    send: async (address) => {
      const key = address.values['key'] ?? '';
      waiting.get(key)?.(address);
      waiting.delete(key);
      return 'sent';
    },
    showProgress: async () => undefined,
    fetchFile: async () => new Uint8Array(),
    health: () => ({ state: 'up', liveConnections: 1, problem: null }),
  };
};

const messageOf = (
  text: string,
  { conversationId, key }: { readonly conversationId: string; readonly key: string },
): InboundMessage => ({
  kind: 'text',
  dedupeKey: key,
  address: { channel: 'dingtalk', conversationId, threadId: null, values: { key } },
  isGroup: true,
  conversationTitle: '测试群',
  sender: { id: `user of ${conversationId}`, name: '张三' },
  text,
  quotedText: null,
  files: [],
  sentAt: new Date(),
});
