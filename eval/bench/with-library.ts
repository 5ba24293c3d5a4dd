import { createLogger } from '#core/logger.ts';
import { composeLibraries } from '../../bot/compose-library.ts';

type Library = Awaited<ReturnType<ReturnType<typeof composeLibraries>['open']>>;

/** Opens a data folder as the command line does, and closes it again. */
export const withLibrary = async <T>(folder: string, use: (library: Library) => Promise<T>): Promise<T> => {
  const libraries = composeLibraries({
    clock: () => new Date(),
    logger: createLogger({ level: 'error' }),
    notice: () => undefined,
  });
  try {
    return await use(await libraries.open(folder));
  } finally {
    await libraries.closeAll();
  }
};
