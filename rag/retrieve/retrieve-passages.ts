import type { Embedder } from '#core/models/embedder.ts';
import type { PolicyStore, QueryTerm } from '#store';
import type { FoundPassage } from '../assistant.ts';
import { fuseScores } from './fuse-scores.ts';

/** Candidates taken from each lane before fusion. */
const POOL = 200;

export interface RetrievalRequest {
  readonly terms: readonly QueryTerm[];
  readonly denseText: string;
  /** Only these documents; all when absent. */
  readonly documentIds?: readonly string[];
  readonly limit: number;
}

export interface RetrievalParts {
  readonly store: PolicyStore;
  readonly embedder: Embedder;
  /** Share of the dense lane in the fused score. */
  readonly denseWeight: number;
}

/** Best passages for a question, best first: BM25 and vectors fused, the same order every time. */
export const retrievePassages = async (
  { store, embedder, denseWeight }: RetrievalParts,
  { terms, denseText, documentIds, limit }: RetrievalRequest,
): Promise<readonly FoundPassage[]> => {
  const scope = documentIds ? { limit: POOL, documentIds } : { limit: POOL };
  const [vector] = await embedder.embed([denseText]);
  const lexical = await store.searchTerms(terms, scope);
  const dense = vector ? await store.searchVector(vector, scope) : [];
  const fused = fuseScores(lexical, dense, denseWeight).slice(0, limit);
  const passages = await store.passagesById(fused.map(({ passageId }) => passageId));
  const scoreOf = new Map(fused.map((entry) => [entry.passageId, entry]));
  return passages.flatMap((passage) => {
    const entry = scoreOf.get(passage.id);
    return entry ? [{ passage, score: entry.score, lexical: entry.lexical, dense: entry.dense }] : [];
  });
};
