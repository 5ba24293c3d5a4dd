export type {
  IngestedDocument,
  PolicyStore,
  PutOutcome,
  QueryTerm,
  ScoredPassage,
  SearchScope,
  StoredDocument,
  StoreStatistics,
} from './store.ts';
