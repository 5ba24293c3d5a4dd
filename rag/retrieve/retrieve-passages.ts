import type { PolicyStore, QueryTerm, StoredDocument } from '#store';
import type { FoundPassage } from '../assistant.ts';
import { countTerms } from './count-terms.ts';
import { favourNearTerms } from './favour-near-terms.ts';
import { favourTitles } from './favour-titles.ts';
import { fuseScores } from './fuse-scores.ts';
import { joinTwins } from './join-twins.ts';

/** Candidates taken from each lane before fusion. */
const POOL = 200;

/** How much similarity counts beside the words; measured in docs/decisions/2026-11-22-dense-lane.md. */
const DENSE_WEIGHT = 0.5;

export interface RetrievalRequest {
  /** Terms of the subject: what should stand close together, and in titles. */
  readonly terms: readonly QueryTerm[];
  /** Terms that passages are looked up by. */
  readonly searchTerms: readonly QueryTerm[];
  readonly denseText: string;
  /** The held documents, by whose titles a question may mean them. */
  readonly documents: readonly StoredDocument[];
  /** Only these documents; all when absent. */
  readonly documentIds?: readonly string[];
  readonly limit: number;
}

/**
 * Best passages for a question, best first: BM25 and similarity fused, the same order every time. What the words bring
 * up is weighed by its true similarity, however far down it is by similarity alone. Passages of the same words stand
 * side by side.
 */
export const retrievePassages = async (
  store: PolicyStore,
  { terms, searchTerms, denseText, documents, documentIds, limit }: RetrievalRequest,
): Promise<readonly FoundPassage[]> => {
  const scope = documentIds ? { limit: POOL, documentIds } : { limit: POOL };
  const counted = await countTerms(store, terms);
  const lexical = await favourNearTerms(store, counted, await store.searchTerms(searchTerms, scope));
  const alsoScore = lexical.map(({ passageId }) => passageId);
  const dense = await store.searchSimilar(denseText, { ...scope, alsoScore });
  // As many again as are asked for: the twin of a passage may be further down.
  const request = { terms: counted, question: denseText, documents };
  const fused = (await favourTitles(store, request, fuseScores(lexical, dense, DENSE_WEIGHT))).slice(0, 2 * limit);
  const passages = await store.passagesById(fused.map(({ passageId }) => passageId));
  const scoreOf = new Map(fused.map((entry) => [entry.passageId, entry]));
  const found = passages.flatMap((passage) => {
    const entry = scoreOf.get(passage.id);
    return entry ? [{ passage, score: entry.score, lexical: entry.lexical, dense: entry.dense }] : [];
  });
  return joinTwins(found).slice(0, limit);
};
