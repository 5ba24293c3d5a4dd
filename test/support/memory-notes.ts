import type { ChannelNotes } from '../../bot/channel/channel.ts';

/** Notes in memory, which outlive the channel that wrote them. */
export const memoryNotes = (): ChannelNotes => {
  const notes = new Map<string, string>();
  return {
    set: (key, value) => void notes.set(key, value),
    delete: (key) => void notes.delete(key),
    entries: () => [...notes],
  };
};
