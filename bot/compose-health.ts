import { readFile } from 'node:fs/promises';
import type { Clock } from '#core/clock.ts';
import type { Config } from '#core/config.ts';
import { AppError } from '#core/errors.ts';
import type { StoreStatistics } from '#store';
import { checkHealth } from './cli/check-health.ts';
import type { HealthCheck } from './cli/health-check.ts';
import { listSeeds } from './cli/list-seeds.ts';

/** Makes the check of the machine for `doctor`. It opens the store for reading only. */
export const composeHealthCheck =
  ({ config, clock }: { readonly config: Config; readonly clock: Clock }) =>
  async (dataFolder: string): Promise<readonly HealthCheck[]> =>
    checkHealth({
      dataFolder,
      config,
      nodeVersion: process.versions.node,
      version: await readVersion(),
      seeds: await listSeeds(),
      embedderId: async () => (await createEmbedder()).id,
      inspectStore: () => inspectStore(dataFolder, clock),
    });

const createEmbedder = async () => (await import('#core/models/create-lsa-embedder.ts')).createLsaEmbedder();

const inspectStore = async (directory: string, clock: Clock): Promise<StoreStatistics | null> => {
  const { openSqliteStore } = await import('../store/sqlite/open-sqlite-store.ts');
  try {
    const store = await openSqliteStore({ directory, embedder: await createEmbedder(), clock, readonly: true });
    try {
      return await store.statistics();
    } finally {
      await store.close();
    }
  } catch (error) {
    if (error instanceof AppError && error.code === 'file-not-found') return null;
    throw error;
  }
};

const readVersion = async (): Promise<string> => {
  const manifest: unknown = JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8'));
  return typeof manifest === 'object' && manifest && 'version' in manifest ? String(manifest.version) : '?';
};
