import type { ChannelNotes } from '../channel/channel.ts';
import type { ChannelName } from '../channel/inbound-message.ts';
import type { BotState } from './open-state.ts';

/** The durable notes of one channel. */
export const channelNotes = ({ database }: BotState, channel: ChannelName): ChannelNotes => {
  const set = database.prepare<[string, string, string]>(
    `INSERT INTO channel_notes (channel, key, value) VALUES (?, ?, ?)
     ON CONFLICT (channel, key) DO UPDATE SET value = excluded.value`,
  );
  const remove = database.prepare<[string, string]>('DELETE FROM channel_notes WHERE channel = ? AND key = ?');
  const all = database.prepare<[string], { key: string; value: string }>(
    'SELECT key, value FROM channel_notes WHERE channel = ? ORDER BY id',
  );
  return {
    set: (key, value) => void set.run(channel, key, value),
    delete: (key) => void remove.run(channel, key),
    entries: () => all.all(channel).map(({ key, value }) => [key, value] as const),
  };
};
