import { readFile } from 'node:fs/promises';
import type { Clock } from '#core/clock.ts';
import type { Config } from '#core/config.ts';
import { AppError } from '#core/errors.ts';
import { chooseEmbedder } from '#core/models/choose-embedder.ts';
import { embedQuestion } from '#core/models/embed-question.ts';
import type { StoreStatistics } from '#store';
import { listSeeds } from './cli/first-use/list-seeds.ts';
import { checkHealth } from './cli/health/check-health.ts';
import type { HealthCheck } from './cli/health/health-check.ts';

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
      embedderId: () => tryEmbedder(config, clock),
      inspectStore: () => inspectStore(dataFolder, config, clock),
    });

/** The id of the embedder, after it has made a vector if it is one that can fail. */
const tryEmbedder = async ({ embedder: chosen }: Config, clock: Clock): Promise<string> => {
  const embedder = await chooseEmbedder(chosen, clock);
  if (!('fit' in embedder)) await embedQuestion(embedder, '政策文件');
  return embedder.id;
};

const inspectStore = async (
  directory: string,
  { embedder: chosen }: Config,
  clock: Clock,
): Promise<StoreStatistics | null> => {
  const { openSqliteStore } = await import('../store/sqlite/open-sqlite-store.ts');
  try {
    const store = await openSqliteStore({
      directory,
      embedder: await chooseEmbedder(chosen, clock),
      clock,
      readonly: true,
    });
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
