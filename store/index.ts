export type {
  IngestedDocument,
  PolicyStore,
  PutOutcome,
  QueryTerm,
  ScoredPassage,
  SearchScope,
  StoreStatistics,
  StoredDocument,
} from './store.ts';
