import type { IngestedDocument, PolicyStore, StoredDocument } from '#store';
import { notImplemented } from './not-implemented.ts';

/** A store that holds the given documents and takes more; it searches nothing. */
export const fakePolicyStore = (initial: readonly IngestedDocument[] = []): PolicyStore => {
  const held = new Map(initial.map((one) => [one.document.id, one]));
  const places = new Map<string, string>();
  const placeOf = ({ document }: IngestedDocument): string => places.get(document.key) ?? 'public';
  const stored = (one: IngestedDocument): StoredDocument => ({
    document: one.document,
    collection: placeOf(one),
    problems: one.problems,
    ingestedAt: '2026-11-22T00:00:00.000Z',
    supersededBy: null,
  });
  return {
    put: async (ingested, collection) => {
      const outcome = held.has(ingested.document.id) ? 'unchanged' : 'added';
      held.set(ingested.document.id, ingested);
      if (collection !== undefined) places.set(ingested.document.key, collection);
      return outcome;
    },
    setCollection: async (key, collection) => {
      places.set(key, collection);
      return [...held.values()].some(({ document }) => document.key === key);
    },
    collectionOf: async (id) => {
      const one = held.get(id);
      return one ? placeOf(one) : null;
    },
    has: async (id) => held.has(id),
    documents: async () => [...held.values()].map(stored),
    document: async (id) => {
      const one = held.get(id);
      return one ? stored(one) : null;
    },
    history: notImplemented('history'),
    sourceText: async (id) => held.get(id)?.sourceText ?? '',
    sections: async (id) => held.get(id)?.sections ?? [],
    passages: async (id) => held.get(id)?.passages ?? [],
    obligations: notImplemented('obligations'),
    passagesById: notImplemented('passagesById'),
    searchTerms: notImplemented('searchTerms'),
    documentFrequencies: notImplemented('documentFrequencies'),
    searchSimilar: notImplemented('searchSimilar'),
    statistics: async () => ({
      location: 'memory',
      schemaVersion: 1,
      documents: held.size,
      passages: 0,
      embedderId: 'none',
      vectorIndexWasFresh: true,
    }),
    close: async () => undefined,
  };
};
