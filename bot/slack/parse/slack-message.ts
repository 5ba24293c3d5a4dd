import { z } from 'zod';

const id = z.string().min(1).max(100);
const LONGEST_TEXT = 40_000;

/** A file of a message; fields that only some kinds of files have are optional. */
export const slackFileSchema = z.object({
  id,
  name: z.string().max(1000).nullish(),
  mimetype: z.string().max(200).nullish(),
  size: z.number().int().nonnegative().nullish(),
  subtype: z.string().nullish(),
  url_private_download: z.string().max(4000).nullish(),
  /** A voice clip's words, as far as Slack has written them down. */
  transcription: z.object({ status: z.string(), preview: z.object({ content: z.string() }).optional() }).nullish(),
});

export type SlackFile = z.infer<typeof slackFileSchema>;

/** An `app_mention` or `message` event, as far as it matters here. */
export const slackMessageSchema = z.object({
  channel: id,
  ts: z.string().regex(/^\d{1,12}\.\d{1,10}$/u),
  user: id.optional(),
  bot_id: z.string().optional(),
  subtype: z.string().optional(),
  edited: z.unknown().optional(),
  channel_type: z.string().optional(),
  team: id.optional(),
  // Slack itself cuts messages there.
  text: z
    .string()
    .transform((text) => text.slice(0, LONGEST_TEXT))
    .default(''),
  thread_ts: z
    .string()
    .regex(/^\d{1,12}\.\d{1,10}$/u)
    .optional(),
  files: z.array(slackFileSchema).max(50).catch([]).default([]),
  /** Other messages shown inside this one. */
  attachments: z
    .array(
      z.object({
        is_share: z.boolean().optional(),
        is_msg_unfurl: z.boolean().optional(),
        text: z.string().optional(),
      }),
    )
    .catch([])
    .default([]),
});

export type SlackMessage = z.infer<typeof slackMessageSchema>;
