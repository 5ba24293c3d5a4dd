import { AppError } from '#core/errors.ts';
import type { PolicyStore, StoredDocument } from './store.ts';

/**
 * The store as somebody sees it who may see only some collections: for all reading calls the other documents do not
 * exist. It can not be written to, and closing it is left to whoever opened the store.
 * The scores of a search still weigh words by the whole store: they order what is found and are never shown.
 */
export const restrictStore = (store: PolicyStore, collections: readonly string[]): PolicyStore => {
  const allowed = new Set(collections);
  const isVisible = async (documentId: string): Promise<boolean> => {
    const collection = await store.collectionOf(documentId);
    return collection !== null && allowed.has(collection);
  };
  const ifVisible = async <T>(documentId: string, read: () => Promise<T>, otherwise: T): Promise<T> =>
    (await isVisible(documentId)) ? read() : otherwise;
  // The same list as long as the store gives the same one: what is remembered of a list is found again by it.
  let listed: { readonly all: readonly StoredDocument[]; readonly visible: readonly StoredDocument[] } | undefined;
  const documents: PolicyStore['documents'] = async () => {
    const all = await store.documents();
    if (listed?.all !== all) listed = { all, visible: all.filter(({ collection }) => allowed.has(collection)) };
    return listed.visible;
  };

  return {
    put: refuse,
    setCollection: refuse,
    close: async () => undefined,
    has: (documentId) => ifVisible(documentId, () => store.has(documentId), false),
    collectionOf: async (documentId) => {
      const collection = await store.collectionOf(documentId);
      return collection !== null && allowed.has(collection) ? collection : null;
    },
    documents,
    document: (documentId) => ifVisible(documentId, () => store.document(documentId), null),
    history: async (key) => (await store.history(key)).filter(({ collection }) => allowed.has(collection)),
    sourceText: (documentId) => ifVisible(documentId, () => store.sourceText(documentId), ''),
    sections: (documentId) => ifVisible(documentId, () => store.sections(documentId), []),
    passages: (documentId) => ifVisible(documentId, () => store.passages(documentId), []),
    passagesById: async (passageIds) => {
      const passages = await store.passagesById(passageIds);
      const ids = [...new Set(passages.map(({ documentId }) => documentId))];
      const visible = new Set<string>();
      for (const id of ids) if (await isVisible(id)) visible.add(id);
      return passages.filter(({ documentId }) => visible.has(documentId));
    },
    obligations: (filter) => store.obligations({ ...filter, collections }),
    searchTerms: (terms, scope) => store.searchTerms(terms, { ...scope, collections }),
    searchSimilar: (text, scope) => store.searchSimilar(text, { ...scope, collections }),
    documentFrequencies: (terms) => store.documentFrequencies(terms, collections),
    statistics: () => store.statistics(collections),
  };
};

const refuse = async (): Promise<never> => {
  throw new AppError('input-invalid', 'A view of some collections can not be written to; write to the store itself.');
};
