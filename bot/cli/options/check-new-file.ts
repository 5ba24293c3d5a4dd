import { access, constants, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { UsageError } from '../usage-error.ts';

/**
 * Makes sure that a file can be written before the work begins: its folder is there and writable, and nothing stands in
 * its place but a plain file that may be overwritten. A `UsageError` otherwise.
 */
export const checkNewFile = async (
  file: string,
  { option, force }: { readonly option: string; readonly force: boolean },
): Promise<void> => {
  const folder = dirname(resolve(file));
  const isFolder = await stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder) throw new UsageError(`${option} 所在的文件夹不存在：“${folder}”。`);
  await access(folder, constants.W_OK).catch(() => {
    throw new UsageError(`${option} 所在的文件夹不可写：“${folder}”。`);
  });
  const target = await stat(file).catch(() => null);
  if (target && !target.isFile()) throw new UsageError(`${option}“${file}”不是普通文件。请写一个文件名。`);
  if (target && !force) throw new UsageError(`文件“${file}”已经存在。要覆盖请加 --force，或换一个文件名。`);
};
