import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolders } from '#test/support/temporary-folders.ts';
import { channelNotes } from './channel-notes.ts';
import { migrations } from './migrations.ts';
import { openState } from './open-state.ts';

const newFolder = temporaryFolders();
const madeFolder = (): string => {
  const directory = newFolder();
  mkdirSync(directory);
  return directory;
};

describe('bot.db', () => {
  it('keeps what was written, by two openers at once too', () => {
    const directory = madeFolder();
    const [first, second] = [openState(directory), openState(directory)];
    const notes = channelNotes(first, 'dingtalk');
    notes.set('card-1', '{"open":true}');
    notes.set('card-2', '{}');
    notes.set('card-1', '{"open":false}');
    notes.delete('card-2');
    channelNotes(first, 'slack').set('card-1', 'another channel');
    first.close();
    expect(channelNotes(second, 'dingtalk').entries()).toEqual([['card-1', '{"open":false}']]);
    second.close();
  });

  it('is brought up to date, and refused when it is of a newer program', () => {
    const directory = madeFolder();
    const state = openState(directory);
    expect(state.database.pragma('user_version', { simple: true })).toBe(migrations.length);
    state.database.pragma('user_version = 999');
    state.close();
    expect(() => openState(directory)).toThrow(expect.objectContaining({ code: 'store-newer' }));
  });

  it('says which file is in the way', () => {
    const directory = madeFolder();
    expect(() => openState(join(directory, 'missing'))).toThrow(expect.objectContaining({ code: 'folder-unusable' }));
    writeFileSync(join(directory, 'bot.db'), 'this is no database, and long enough to be looked at as one');
    expect(() => openState(directory)).toThrow(
      expect.objectContaining({ code: 'file-unreadable', message: expect.stringContaining('move it away') }),
    );
  });
});
