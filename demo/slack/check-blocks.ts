import { z } from 'zod';

const textObject = (limit: number) =>
  z.object({ type: z.enum(['plain_text', 'mrkdwn']), text: z.string().min(1).max(limit) });

const blockSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('section'), text: textObject(3000) }),
  z.object({ type: z.literal('header'), text: textObject(150) }),
  z.object({ type: z.literal('context'), elements: z.array(textObject(3000)).min(1).max(10) }),
  z.object({ type: z.literal('divider') }),
  z.object({
    type: z.literal('table'),
    rows: z
      .array(
        z
          .array(z.object({ type: z.literal('raw_text'), text: z.string().min(1) }))
          .min(1)
          .max(20),
      )
      .min(1)
      .max(100),
  }),
  z.object({
    type: z.literal('context_actions'),
    elements: z
      .array(
        z.object({
          type: z.literal('feedback_buttons'),
          action_id: z.string().min(1).max(255),
          positive_button: z.object({ text: textObject(75), value: z.string().max(2000) }),
          negative_button: z.object({ text: textObject(75), value: z.string().max(2000) }),
        }),
      )
      .min(1)
      .max(5),
  }),
]);

const MESSAGE_BLOCKS = 50;
const HOME_BLOCKS = 100;
const ALL_CHARACTERS = 13_000;

/** The error Slack answers for blocks it does not take; null when it takes them. Only kinds we send are known. */
export const blockProblem = (blocks: unknown, place: 'message' | 'home'): string | null => {
  if (blocks === undefined) return null;
  const parsed = z.array(blockSchema).safeParse(blocks);
  if (!parsed.success) return 'invalid_blocks';
  if (parsed.data.length > (place === 'home' ? HOME_BLOCKS : MESSAGE_BLOCKS)) return 'invalid_blocks';
  if (parsed.data.filter(({ type }) => type === 'table').length > 1) return 'invalid_blocks';
  return JSON.stringify(blocks).length >= ALL_CHARACTERS ? 'msg_blocks_too_long' : null;
};
