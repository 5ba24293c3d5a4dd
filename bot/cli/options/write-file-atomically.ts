import { realpath, rename, rm, writeFile } from 'node:fs/promises';

/**
 * Writes a file so that its name never stands for half of it: a neighbour is written, then renamed over it. A link
 * stays a link; what it points to is replaced.
 */
export const writeFileAtomically = async (file: string, content: string | Uint8Array): Promise<void> => {
  const target = await realpath(file).catch(() => file);
  const draft = `${target}.${process.pid}.tmp`;
  try {
    await writeFile(draft, content);
    await rename(draft, target);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
};
