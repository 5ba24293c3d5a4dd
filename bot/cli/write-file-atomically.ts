import { rename, rm, writeFile } from 'node:fs/promises';

/** Writes a file so that its name never stands for half a text: a neighbour is written, then renamed over it. */
export const writeFileAtomically = async (file: string, text: string): Promise<void> => {
  const draft = `${file}.${process.pid}.tmp`;
  try {
    await writeFile(draft, text);
    await rename(draft, file);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
};
