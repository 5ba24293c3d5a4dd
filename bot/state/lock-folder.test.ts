import { mkdirSync } from 'node:fs';
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
});
