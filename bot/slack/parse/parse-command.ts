import { z } from 'zod';
import type { InboundMessage } from '../../channel/inbound-message.ts';
import { readMrkdwn } from './read-mrkdwn.ts';

const id = z.string().min(1).max(100);

const commandSchema = z.object({
  trigger_id: z.string().min(1).max(200),
  channel_id: id,
  channel_name: z.string().max(200).optional(),
  user_id: id,
  user_name: z.string().max(200).optional(),
  team_id: id,
  text: z.string().max(40_000).default(''),
  response_url: z.string().max(2000).default(''),
});

/** What stands behind the command when a person typed nothing else. */
const EMPTY_COMMAND = '/help';

/**
 * Reads a slash command; null when it is none. Its answer goes to `response_url`, which works in channels the bot was
 * not invited to and shows the answer to the asker only.
 */
export const parseCommand = (body: unknown, at: Date, botUserId: string): InboundMessage | null => {
  const parsed = commandSchema.safeParse(body);
  if (!parsed.success) return null;
  const command = parsed.data;
  const text = readMrkdwn(command.text, botUserId);
  return {
    kind: 'text',
    dedupeKey: `command:${command.trigger_id}`,
    address: {
      channel: 'slack',
      conversationId: command.channel_id,
      threadId: null,
      values: { userId: command.user_id, teamId: command.team_id, responseUrl: command.response_url },
    },
    isGroup: !command.channel_id.startsWith('D'),
    conversationTitle: command.channel_name ?? null,
    sender: { id: command.user_id, name: command.user_name ?? command.user_id },
    text: text === '' ? EMPTY_COMMAND : text,
    quotedText: null,
    files: [],
    sentAt: at,
  };
};
