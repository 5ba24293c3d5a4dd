import { describeStoreContract } from '#test/contracts/store-contract.ts';
import { temporaryFolders } from '#test/support/temporary-folders.ts';
import { openSqliteStore } from './open-sqlite-store.ts';

const newFolder = temporaryFolders();

describeStoreContract('the SQLite store', (options) => openSqliteStore({ directory: newFolder(), ...options }));
