import MiniSearch from 'minisearch';
import type { BuildSystems } from './retrieval-system.ts';

/** MiniSearch as it comes: its tokeniser splits at spaces and punctuation, any term may match, no fuzziness. */
export const buildMiniSearch: BuildSystems = async ({ documents }) => {
  const index = new MiniSearch({ fields: ['title', 'text'] });
  index.addAll(documents);
  return {
    systems: [
      {
        name: 'MiniSearch',
        search: async (query, limit) =>
          index
            .search(query)
            .slice(0, limit)
            .map(({ id }) => String(id)),
      },
    ],
    close: async () => undefined,
  };
};
