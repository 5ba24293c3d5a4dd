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
