export { restrictStore } from './restrict-store.ts';
export type {
  IngestedDocument,
  ObligationFilter,
  PolicyStore,
  PutOutcome,
  QueryTerm,
  ScoredPassage,
  SearchScope,
  StoredDocument,
  StoreStatistics,
} from './store.ts';
export { PUBLIC_COLLECTION } from './store.ts';
