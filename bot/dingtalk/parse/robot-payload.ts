import { z } from 'zod';

/** A field that may be missing or of another type than documented: then it counts as missing. */
const lenient = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined);
const text = lenient(z.string());
/** Milliseconds since 1970, up to the year 2100: beyond what a date can hold, arithmetic gives none. */
const moment = lenient(z.number().int().positive().max(4_102_444_800_000));
const id = z.string().min(1).max(300);

/** One run of a rich text: words or a picture. */
const richTextRun = z.looseObject({ text, type: text, downloadCode: text });

/** What stands in a message, by its kind: `richText`, `file`, `audio`, `picture`, `video`. */
const content = z.looseObject({
  richText: lenient(z.array(richTextRun)),
  fileName: text,
  downloadCode: text,
  fileSize: lenient(z.union([z.number(), z.string()])),
  recognition: text,
  text,
});

/** `content` comes as an object or as a JSON string of one. */
const contentOrJson = z.preprocess((value) => {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value);
  } catch {
    return { text: value };
  }
}, content);

export const repliedMessage = z.looseObject({ msgType: text, content: lenient(contentOrJson) });

/**
 * The `data` of a frame on /v1.0/im/bot/messages/get
 * (https://open.dingtalk.com/document/orgapp/receive-message). Only what nothing works without is required: the
 * platform adds and drops fields.
 */
export const robotPayload = z.looseObject({
  msgId: id,
  conversationId: id,
  /** `1` a single chat, `2` a group. */
  conversationType: lenient(z.coerce.string()),
  conversationTitle: text,
  createAt: moment,
  senderNick: text,
  senderStaffId: lenient(id),
  senderId: text,
  chatbotUserId: text,
  sessionWebhook: text,
  sessionWebhookExpiredTime: moment,
  msgtype: id,
  text: lenient(
    z.looseObject({ content: text, isReplyMsg: lenient(z.boolean()), repliedMsg: lenient(repliedMessage) }),
  ),
  content: lenient(contentOrJson),
});

export type RobotPayload = z.infer<typeof robotPayload>;
export type MessageContent = z.infer<typeof content>;
