export { restrictStore } from './restrict-store.ts';
export type {
  IngestedDocument,
  ObligationFilter,
  PolicyStore,
  PutOutcome,
  QueryTerm,
  ScoredPassage,
  SearchScope,
  SimilarityScope,
  StoredDocument,
  StoreStatistics,
} from './store.ts';
export { PUBLIC_COLLECTION } from './store.ts';
