import type { InboundMessage } from '../../channel/inbound-message.ts';
import { addressOf } from '../reply-target.ts';
import { messageContent } from './message-content.ts';
import { parseJson } from './parse-json.ts';
import { quotedText } from './quoted-text.ts';
import { type RobotPayload, robotPayload } from './robot-payload.ts';

/** Why a message is not handed in. `own`: the bot's. `stale`: so late that the person has long gone on. */
export type IgnoredBecause = 'malformed' | 'own' | 'stale';

export type ParsedMessage =
  | { readonly kind: 'message'; readonly message: InboundMessage }
  | { readonly kind: 'ignored'; readonly because: IgnoredBecause };

/** The gateway hands over within seconds; what it kept longer than this is the backlog of an outage. */
const STALE_MS = 10 * 60_000;
/** The webhook's own life when the message does not say; every recorded message says 90 minutes. */
const WEBHOOK_MS = 90 * 60_000;
/** Room for the reply to arrive before the webhook ends. */
const WEBHOOK_MARGIN_MS = 30_000;

const ignored = (because: IgnoredBecause): ParsedMessage => ({ kind: 'ignored', because });

interface Moments {
  readonly sentAt: Date;
  /** On the platform's clock. */
  readonly pushedAt: Date;
  /** On this machine's clock. */
  readonly now: Date;
}

const messageOf = (payload: RobotPayload, clientId: string, { sentAt, pushedAt, now }: Moments): InboundMessage => {
  const isGroup = payload.conversationType !== '1';
  const webhookLifeMs = (payload.sessionWebhookExpiredTime ?? sentAt.getTime() + WEBHOOK_MS) - pushedAt.getTime();
  const staffId = payload.senderStaffId || null;
  const senderName = payload.senderNick ?? '';
  const address = addressOf({
    conversationId: payload.conversationId,
    isGroup,
    messageId: payload.msgId,
    staffId,
    senderName,
    webhook: payload.sessionWebhook ?? null,
    // Counted on this machine's clock, like `sentAt`: the platform's may differ.
    webhookEndsAt: new Date(now.getTime() + webhookLifeMs - WEBHOOK_MARGIN_MS),
  });
  return {
    ...messageContent(payload),
    dedupeKey: `${clientId}:${payload.msgId}`,
    address,
    isGroup,
    conversationTitle: payload.conversationTitle ?? null,
    sender: { id: staffId, name: senderName },
    quotedText: quotedText(payload),
    sentAt: new Date(now.getTime() - (pushedAt.getTime() - sentAt.getTime())),
  };
};

/**
 * Reads the data of a frame on the robot topic. Whether a message is stale is judged by two times of the platform,
 * so that a wrong clock on this machine does not silence the bot.
 */
export const parseRobotMessage = ({
  data,
  clientId,
  pushedAt,
  now,
}: {
  readonly data: string;
  readonly clientId: string;
  /** When the platform sent the frame; null when it does not say. */
  readonly pushedAt: Date | null;
  readonly now: Date;
}): ParsedMessage => {
  const parsed = robotPayload.safeParse(parseJson(data));
  if (!parsed.success) return ignored('malformed');
  const payload = parsed.data;
  if (payload.senderId !== undefined && payload.senderId === payload.chatbotUserId) return ignored('own');
  const arrivedAt = pushedAt ?? now;
  const sentAt = payload.createAt === undefined ? arrivedAt : new Date(payload.createAt);
  if (arrivedAt.getTime() - sentAt.getTime() > STALE_MS) return ignored('stale');
  return { kind: 'message', message: messageOf(payload, clientId, { sentAt, pushedAt: arrivedAt, now }) };
};
