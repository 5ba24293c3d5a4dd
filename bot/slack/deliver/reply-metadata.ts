import { z } from 'zod';

const EVENT_TYPE = 'wenhao_reply';

/** What marks a message as one reply of ours; people do not see it. */
export const replyMetadata = (replyId: string) => ({ event_type: EVENT_TYPE, event_payload: { reply_id: replyId } });

const markedSchema = z.object({
  metadata: z.object({ event_type: z.literal(EVENT_TYPE), event_payload: z.object({ reply_id: z.string() }) }),
});

/** Whether a message that Slack shows us carries the mark of this reply. */
export const carriesReply = (message: unknown, replyId: string): boolean => {
  const marked = markedSchema.safeParse(message);
  return marked.success && marked.data.metadata.event_payload.reply_id === replyId;
};
