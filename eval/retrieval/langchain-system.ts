import { RecursiveCharacterTextSplitter } from '@langchain/textsplitters';
import hnswlib from 'hnswlib-node';
import type { FittableEmbedder } from '#core/models/fittable-embedder.ts';
import type { BuildSystems } from './retrieval-system.ts';

/** Chunks asked for to fill a ranking of documents, of which several may lie in one document. */
const CHUNKS_PER_DOCUMENT = 4;

/**
 * Retrieval as the LangChain.js tutorials build it: RecursiveCharacterTextSplitter with its defaults, each chunk
 * embedded, HNSWLib with cosine distance (M 16, efConstruction 200). The embedder is the product's, fitted on the chunks,
 * so that the way of searching is compared and not the model. A document ranks where its best chunk does.
 */
export const buildLangChain =
  (embedder: FittableEmbedder): BuildSystems =>
  async ({ documents }) => {
    const splitter = new RecursiveCharacterTextSplitter();
    const owners: string[] = [];
    const chunks: string[] = [];
    for (const { id, title, text } of documents) {
      for (const chunk of await splitter.splitText(`${title}\n${text}`)) {
        owners.push(id);
        chunks.push(chunk);
      }
    }
    const graph = new hnswlib.HierarchicalNSW('cosine', embedder.dimensions);
    graph.initIndex(chunks.length, 16, 200);
    const learned = embedder.fit(chunks);
    const embed = (text: string): number[] => [...embedder.embed(text, (term) => learned.get(term) ?? null)];
    for (const [index, chunk] of chunks.entries()) graph.addPoint(embed(chunk), index);
    return {
      systems: [
        {
          name: 'LangChain.js 默认（切分 + HNSW）',
          search: async (query, limit) => {
            const wanted = Math.min(chunks.length, limit * CHUNKS_PER_DOCUMENT);
            graph.setEf(Math.max(100, wanted));
            const { neighbors } = graph.searchKnn(embed(query), wanted);
            return [...new Set(neighbors.map((label) => owners[label] ?? ''))].slice(0, limit);
          },
        },
      ],
      close: async () => undefined,
    };
  };
