import { mkdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PolicyStore } from '#store';

/** Stands in the data folder while the founding documents are being read; one left over means that was interrupted. */
const MARKER = 'seeding';

/**
 * Reads the founding documents into a store that never held any, and finishes what an interrupted run began. A store
 * that somebody filled is left alone. Two runs at once both read them; reading the same bytes twice changes nothing.
 */
export const seedOnce = async ({
  store,
  dataFolder,
  readSeeds,
}: {
  readonly store: PolicyStore;
  readonly dataFolder: string;
  /** Reads them all; documents that are held already cost nothing. */
  readonly readSeeds: () => Promise<void>;
}): Promise<void> => {
  const marker = join(dataFolder, MARKER);
  // In this order: a document of a run under way is there only after its marker, so one that is counted here without a
  // marker being found below belongs to a complete set.
  const { documents } = await store.statistics();
  if (documents > 0 && !(await exists(marker))) return;
  await mkdir(dataFolder, { recursive: true });
  await writeFile(marker, '');
  await readSeeds();
  await rm(marker, { force: true });
};

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );
