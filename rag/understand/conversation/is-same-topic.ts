import type { PolicyStore, QueryTerm, StoredDocument } from '#store';

/** Passages looked at; old documents that have none among them know nothing of the question. */
const LOOKED_AT = 100;
/** The old documents' best passage must come this near to the best of all. */
const NEAR_ENOUGH = 0.6;

/**
 * Whether a question that may stand alone still belongs to the documents of the conversation: they hold a passage that
 * answers its own words nearly as well as any other does.
 */
export const isSameTopic = async (
  terms: readonly QueryTerm[],
  documents: readonly StoredDocument[],
  store: PolicyStore,
): Promise<boolean> => {
  const found = await store.searchTerms(terms, { limit: LOOKED_AT });
  const [best] = found;
  if (!best) return true;
  const ids = new Set(documents.map(({ document }) => document.id));
  const own = found.find(({ passageId }) => ids.has(passageId.slice(0, passageId.lastIndexOf('#'))));
  return own !== undefined && own.score >= best.score * NEAR_ENOUGH;
};
