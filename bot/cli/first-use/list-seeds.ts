import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const SEEDS = fileURLToPath(new URL('../../../seeds', import.meta.url));

/** Paths of the founding documents that come with the package, in the order of their names. */
export const listSeeds = async (): Promise<readonly string[]> => {
  const names = await readdir(SEEDS).catch(() => []);
  return names
    .filter((name) => name.endsWith('.txt'))
    .toSorted()
    .map((name) => join(SEEDS, name));
};
