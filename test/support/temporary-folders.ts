import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

/** Gives paths of folders that do not exist yet; all are removed when the test file is done. */
export const temporaryFolders = (): (() => string) => {
  const root = mkdtempSync(join(tmpdir(), 'wenhao-test-'));
  afterAll(() => rmSync(root, { recursive: true, force: true }));
  let count = 0;
  return () => {
    count += 1;
    return join(root, String(count));
  };
};
