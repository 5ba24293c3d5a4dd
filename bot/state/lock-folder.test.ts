import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolders } from '#test/support/temporary-folders.ts';
import { lockFolder } from './lock-folder.ts';

const newFolder = temporaryFolders();

describe('the lock of a data folder', () => {
  it('is held by one bot, and free again when that one ends', () => {
    const directory = newFolder();
    mkdirSync(directory);
    const unlock = lockFolder(directory);
    expect(() => lockFolder(directory)).toThrow(expect.objectContaining({ code: 'store-locked' }));
    unlock();
    lockFolder(directory)();
  });

  it('is no other bot’s when the file itself is in the way', () => {
    const directory = newFolder();
    expect(() => lockFolder(directory)).toThrow(expect.objectContaining({ code: 'folder-unusable' }));
    mkdirSync(directory);
    writeFileSync(join(directory, 'bot.lock'), 'this is no database, and long enough to be looked at as one');
    expect(() => lockFolder(directory)).toThrow(expect.objectContaining({ code: 'file-unreadable' }));
  });
});
