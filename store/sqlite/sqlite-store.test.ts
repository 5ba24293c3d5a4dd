import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { describeStoreContract } from '#test/contracts/store-contract.ts';
import { openSqliteStore } from './open-sqlite-store.ts';

const root = mkdtempSync(join(tmpdir(), 'wenhao-store-'));
afterAll(() => rmSync(root, { recursive: true }));

let count = 0;
describeStoreContract('the SQLite store', (options) => {
  count += 1;
  return openSqliteStore({ directory: join(root, String(count)), ...options });
});
