import type { Clock } from '#core/clock.ts';
import type { EmbedderConfig } from '#core/config/embedder-settings.ts';
import type { Logger } from '#core/logger.ts';
import { readUnitAliases } from '#core/units/read-unit-aliases.ts';
import type { PolicyStore } from '#store';
import { prepareDataFolder } from './cli/first-use/prepare-data-folder.ts';
import { seedOnce } from './cli/first-use/seed-once.ts';
import type { Library } from './cli/library.ts';
import { readSeeds } from './compose-seeds.ts';
import { readSynonyms } from './read-synonyms.ts';

/** Opens data folders and knows which are open. */
export interface Libraries {
  open(dataFolder: string): Promise<Library>;
  closeAll(): Promise<void>;
}

/**
 * Makes the libraries of this process: SQLite stores, the embedder of the settings, the founding documents. What
 * a command does not use is not loaded.
 */
export const composeLibraries = ({
  clock,
  logger,
  notice,
  embedder = { kind: 'learned' },
}: {
  readonly clock: Clock;
  readonly logger: Logger;
  /** Tells the user of something that takes a while. */
  readonly notice: (text: string) => void;
  /** What needs nothing, when absent. */
  readonly embedder?: EmbedderConfig;
}): Libraries => {
  const opened: PolicyStore[] = [];
  return {
    open: async (dataFolder) => {
      await prepareDataFolder(dataFolder);
      const [{ openSqliteStore }, { chooseEmbedder }] = await Promise.all([
        import('../store/sqlite/open-sqlite-store.ts'),
        import('#core/models/choose-embedder.ts'),
      ]);
      const store = await openSqliteStore({
        directory: dataFolder,
        embedder: await chooseEmbedder(embedder, clock),
        clock,
        embedderFailed: ({ code, message }) => logger.warn({ code, reason: message }, 'embedder-fail'),
      });
      opened.push(store);
      await seedOnce({ store, dataFolder, readSeeds: () => readSeeds({ store, logger, notice }) });
      const unitAliases = () => readUnitAliases(dataFolder, logger);
      return {
        store,
        assistant: async () => {
          const { createAssistant } = await import('#rag');
          const [aliases, synonyms] = await Promise.all([unitAliases(), readSynonyms(dataFolder, logger)]);
          return createAssistant({ store, clock, logger, unitAliases: aliases, synonyms });
        },
        unitAliases,
      };
    },
    closeAll: async () => {
      for (const store of opened.splice(0)) await store.close();
    },
  };
};
