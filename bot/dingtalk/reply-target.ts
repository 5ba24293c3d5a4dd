import type { ReplyAddress } from '../channel/inbound-message.ts';

/** Where a reply goes, as DingTalk needs it. */
export interface ReplyTarget {
  readonly conversationId: string;
  readonly isGroup: boolean;
  /** The message that is answered; null for a message of the bot's own accord. */
  readonly messageId: string | null;
  /** Null for people outside the organisation: they are reached by the webhook only. */
  readonly staffId: string | null;
  readonly senderName: string;
  /** Lets whoever has it post into the conversation: never logged. */
  readonly webhook: string | null;
  readonly webhookEndsAt: Date;
}

/** Keeps a target in the port's address, which is stored as JSON between question and answer. */
export const addressOf = (target: ReplyTarget): ReplyAddress => ({
  channel: 'dingtalk',
  conversationId: target.conversationId,
  threadId: null,
  values: {
    kind: target.isGroup ? 'group' : 'single',
    senderName: target.senderName,
    webhookEndsAt: target.webhookEndsAt.toISOString(),
    ...(target.messageId === null ? {} : { messageId: target.messageId }),
    ...(target.staffId === null ? {} : { staffId: target.staffId }),
    ...(target.webhook === null ? {} : { webhook: target.webhook }),
  },
});

/** The place of an address, for a message that answers nobody: a group by itself, a single chat with its person. */
export const standingAddressOf = (address: ReplyAddress): ReplyAddress => {
  const { isGroup, staffId } = targetOf(address);
  const values = isGroup ? { kind: 'group' } : { kind: 'single', ...(staffId === null ? {} : { staffId }) };
  return { ...address, values };
};

/** The way back. Values may be missing in an address that was made for a reminder: a group is the default. */
export const targetOf = ({ conversationId, values }: ReplyAddress): ReplyTarget => {
  const endsAt = new Date(values['webhookEndsAt'] ?? 0);
  return {
    conversationId,
    isGroup: values['kind'] !== 'single',
    messageId: values['messageId'] ?? null,
    staffId: values['staffId'] ?? null,
    senderName: values['senderName'] ?? '',
    webhook: values['webhook'] ?? null,
    webhookEndsAt: Number.isNaN(endsAt.getTime()) ? new Date(0) : endsAt,
  };
};
