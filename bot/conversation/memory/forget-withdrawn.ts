import type { PolicyStore } from '#store';
import type { Memory } from './memory.ts';

/**
 * Makes the bot forget what it said to somebody as soon as one of the answers rests on what may no longer be seen here:
 * rights were taken back, a document was moved or removed. It must not be said again, nor lean a question on it.
 */
export const forgetWithdrawn = async (
  { memory, library: { store } }: { readonly memory: Memory; readonly library: { readonly store: PolicyStore } },
  { speaker, collections }: { readonly speaker: string | null; readonly collections: readonly string[] },
): Promise<void> => {
  if (speaker === null) return;
  const bases = memory.basesOf(speaker);
  const isWithdrawn =
    bases.some((basis) => basis === null || !basis.collections.every((one) => collections.includes(one))) ||
    (await holdsHidden(store, new Set(bases.flatMap((basis) => basis?.documentIds ?? [])), collections));
  if (isWithdrawn) memory.forget(speaker);
};

const holdsHidden = async (
  store: PolicyStore,
  documentIds: ReadonlySet<string>,
  collections: readonly string[],
): Promise<boolean> => {
  for (const id of documentIds) {
    const collection = await store.collectionOf(id);
    if (collection === null || !collections.includes(collection)) return true;
  }
  return false;
};
