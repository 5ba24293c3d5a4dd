import { mkdir, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { AppError } from '#core/errors.ts';
import { UsageError } from '../usage-error.ts';

/** Makes the data folder if there is none; a `UsageError` when the path is that of a file. */
export const prepareDataFolder = async (dataFolder: string): Promise<void> => {
  const found = await stat(dataFolder).catch(() => null);
  if (found?.isDirectory()) return;
  if (found) throw new UsageError(`“${dataFolder}”是文件，不是文件夹。请用 --data 另选一个文件夹。`);
  try {
    await mkdir(dataFolder, { recursive: true });
  } catch (cause) {
    throw new AppError(
      'folder-unusable',
      `can not make the folder ${resolve(dataFolder)}; check its permissions or name another with --data`,
      { cause },
    );
  }
};
