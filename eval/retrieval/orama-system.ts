import { create, insertMultiple, search } from '@orama/orama';
import type { BuildSystems } from './retrieval-system.ts';

/** Orama as it comes: full-text search in its default language. */
export const buildOrama: BuildSystems = async ({ documents }) => {
  const index = create({ schema: { title: 'string', text: 'string' } });
  await insertMultiple(
    index,
    documents.map(({ id, title, text }) => ({ id, title, text })),
  );
  return {
    systems: [
      {
        name: 'Orama',
        search: async (term, limit) => {
          const { hits } = await search(index, { term, limit });
          return hits.map(({ id }) => id);
        },
      },
    ],
    close: async () => undefined,
  };
};
