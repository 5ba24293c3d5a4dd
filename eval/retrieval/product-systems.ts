import { createLogger } from '#core/logger.ts';
import { lexicalTerms } from '#core/text/lexical-terms.ts';
import { createAssistant, loadSynonyms, searchTerms } from '#rag';
import type { PolicyStore, ScoredPassage } from '#store';
import { ingestBenchmark } from './ingest-benchmark.ts';
import type { BuildSystems } from './retrieval-system.ts';

/** An empty store in a folder, with the embedder the product would use there. */
export type OpenStore = (folder: string) => Promise<PolicyStore>;

/**
 * The product on its own index: the lexical lane with the terms of the bare question and with those the product makes
 * of it, the dense lane, and the search a user gets.
 */
export const buildProduct =
  (openStore: OpenStore): BuildSystems =>
  async (benchmark, folder) => {
    // Written, closed and opened again: an index is complete when its writer has closed it.
    const writing = await openStore(folder);
    const idOf = await ingestBenchmark(writing, benchmark);
    await writing.close();
    const store = await openStore(folder);
    const assistant = createAssistant({
      store,
      clock: () => new Date(),
      logger: createLogger({ level: 'error' }),
    });
    const synonyms = loadSynonyms();
    const idsOf = (found: readonly ScoredPassage[]): readonly string[] =>
      found.map(({ passageId }) => idOf.get(passageId) ?? '');
    return {
      systems: [
        {
          name: '文号：词项（原问题）',
          search: async (query, limit) => {
            const terms = [...new Set(lexicalTerms(query))].map((term) => ({ term, weight: 1 }));
            return idsOf(await store.searchTerms(terms, { limit }));
          },
        },
        {
          name: '文号：词项（理解后的问题）',
          search: async (query, limit) => idsOf(await store.searchTerms(searchTerms(query, synonyms), { limit })),
        },
        {
          name: '文号：向量',
          search: async (query, limit) => idsOf(await store.searchSimilar(query, { limit })),
        },
        {
          name: '文号：融合（`search`）',
          search: async (query, limit) =>
            (await assistant.search(query, limit)).map(({ passage }) => idOf.get(passage.id) ?? ''),
        },
      ],
      close: () => store.close(),
    };
  };
