import type { SlackMessage } from './slack-message.ts';

/** Kinds of messages that a person wrote just now; all others are edits, deletions, joins and the like. */
const WRITTEN = new Set<string | undefined>([undefined, 'file_share', 'thread_broadcast']);

/**
 * Whether a message is one a person addresses to the bot: a mention, or a direct message. Messages of bots (also of
 * this one), changes of messages, and what people say to each other in channels are not.
 */
export const isForBot = (message: SlackMessage, eventType: 'app_mention' | 'message', botUserId: string): boolean => {
  if (message.user === undefined || message.user === botUserId || message.bot_id !== undefined) return false;
  if (!WRITTEN.has(message.subtype) || (message.edited ?? null) !== null) return false;
  // A mention inside a direct message is no `app_mention`, but an app that listens to channels gets each one twice.
  return eventType === 'app_mention' ? message.channel_type !== 'im' : message.channel_type === 'im';
};
