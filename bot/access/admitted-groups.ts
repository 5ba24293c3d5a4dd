import type { ChannelName } from '../channel/inbound-message.ts';
import type { BotState } from '../state/open-state.ts';

/** Groups that an administrator has admitted in the group itself. They see the public documents. */
export interface AdmittedGroups {
  /** False when it was admitted before. */
  admit(channel: ChannelName, conversationId: string, at: Date): boolean;
  /** False when it was not admitted here. */
  dismiss(channel: ChannelName, conversationId: string): boolean;
  has(channel: ChannelName, conversationId: string): boolean;
}

export const createAdmittedGroups = ({ database }: BotState): AdmittedGroups => {
  const insert = database.prepare<[string, string, number]>(
    'INSERT INTO admitted_groups (channel, conversation_id, admitted_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
  );
  const remove = database.prepare<[string, string]>(
    'DELETE FROM admitted_groups WHERE channel = ? AND conversation_id = ?',
  );
  const select = database
    .prepare<[string, string], number>('SELECT 1 FROM admitted_groups WHERE channel = ? AND conversation_id = ?')
    .pluck();
  return {
    admit: (channel, conversationId, at) => insert.run(channel, conversationId, at.getTime()).changes > 0,
    dismiss: (channel, conversationId) => remove.run(channel, conversationId).changes > 0,
    has: (channel, conversationId) => select.get(channel, conversationId) === 1,
  };
};
