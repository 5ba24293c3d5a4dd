import { describeCollectionsContract } from '#test/contracts/collections-contract.ts';
import { describeFittedStoreContract } from '#test/contracts/fitted-store-contract.ts';
import { describeStoreContract, type OpenStore } from '#test/contracts/store-contract.ts';
import { temporaryFolders } from '#test/support/temporary-folders.ts';
import { openSqliteStore } from './open-sqlite-store.ts';

const newFolder = temporaryFolders();
const open: OpenStore = (options) => openSqliteStore({ directory: newFolder(), ...options });

describeStoreContract('the SQLite store', open);
describeFittedStoreContract('the SQLite store', open);
describeCollectionsContract('the SQLite store', open);
