import { type PolicyStore, restrictStore } from '#store';

/** Gives the store as somebody sees it who may see these collections; the whole store when none are named. */
export type StoreViews = (collections: readonly string[] | undefined) => PolicyStore;

/** Every set of collections has one view, because what is remembered of a store is remembered by view. */
export const createStoreViews = (store: PolicyStore): StoreViews => {
  const views = new Map<string, PolicyStore>();
  return (collections) => {
    if (!collections) return store;
    const key = JSON.stringify([...new Set(collections)].sort());
    const view = views.get(key) ?? restrictStore(store, collections);
    views.set(key, view);
    return view;
  };
};
