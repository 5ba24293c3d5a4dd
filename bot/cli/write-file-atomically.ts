import { realpath, rename, rm, writeFile } from 'node:fs/promises';

/**
 * Writes a file so that its name never stands for half a text: a neighbour is written, then renamed over it. A link
 * stays a link; what it points to is replaced.
 */
export const writeFileAtomically = async (file: string, text: string): Promise<void> => {
  const target = await realpath(file).catch(() => file);
  const draft = `${target}.${process.pid}.tmp`;
  try {
    await writeFile(draft, text);
    await rename(draft, target);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
};
