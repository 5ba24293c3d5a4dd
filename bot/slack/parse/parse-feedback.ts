import { z } from 'zod';
import type { InboundFeedback } from '../../channel/inbound-message.ts';
import { FEEDBACK_ACTION, parseFeedbackValue } from '../feedback-action.ts';

const id = z.string().min(1).max(100);

const pressSchema = z.object({
  user: z.object({ id, username: z.string().max(200).optional() }),
  container: z.object({ channel_id: id, message_ts: z.string().min(1).max(50) }),
  actions: z
    .array(z.object({ action_id: z.literal(FEEDBACK_ACTION), action_ts: z.string().min(1).max(50), value: z.string() }))
    .min(1),
});

/** Reads the press of a feedback button; null when it is something else. */
export const parseFeedback = (body: unknown): InboundFeedback | null => {
  const parsed = pressSchema.safeParse(body);
  const action = parsed.data?.actions[0];
  const pressed = action === undefined ? null : parseFeedbackValue(action.value);
  if (parsed.data === undefined || action === undefined || pressed === null) return null;
  const { user, container } = parsed.data;
  return {
    dedupeKey: `feedback:${container.message_ts}:${user.id}:${action.action_ts}`,
    channel: 'slack',
    conversationId: container.channel_id,
    sender: { id: user.id, name: user.username ?? user.id },
    replyId: pressed.replyId,
    verdict: pressed.verdict,
  };
};
