import type { PolicyDocument, Problem } from '#core/document.ts';
import type { Obligation, UnitRole } from '#core/obligation.ts';
import type { Passage } from '#core/passage.ts';
import type { Section } from '#core/section.ts';

/** Everything the reading of one file yields; stored in one transaction. */
export interface IngestedDocument {
  readonly document: PolicyDocument;
  /** The text that quotes are cut from; all spans are UTF-16 offsets into it. */
  readonly sourceText: string;
  readonly sections: readonly Section[];
  readonly passages: readonly Passage[];
  readonly problems: readonly Problem[];
  /** The ledger of the document, in document order. */
  readonly obligations: readonly Obligation[];
}

/** The collection of documents that everyone may see. */
export const PUBLIC_COLLECTION = 'public';

/** A document as held. `supersededBy` is the id of the newer version of the same key, null for the current one. */
export interface StoredDocument {
  readonly document: PolicyDocument;
  /** Who may see it is decided by collection; all versions of a key are in one. */
  readonly collection: string;
  readonly problems: readonly Problem[];
  readonly ingestedAt: string;
  readonly supersededBy: string | null;
}

/** `unchanged`: the same bytes were there already. `replaced`: an older version of the same key became history. */
export type PutOutcome = 'added' | 'unchanged' | 'replaced';

/** A lexical term of a query; passages score by the sum over the terms they hold. */
export interface QueryTerm {
  readonly term: string;
  readonly weight: number;
}

export interface ScoredPassage {
  readonly passageId: string;
  /** Higher is better; comparable within one result only. */
  readonly score: number;
}

export interface SearchScope {
  readonly limit: number;
  /** Only passages of these documents; all current documents when absent. */
  readonly documentIds?: readonly string[];
  /** Only passages of documents in these collections; of all when absent. */
  readonly collections?: readonly string[];
}

/** Where to look for similar passages. */
export interface SimilarityScope extends SearchScope {
  /** Passages within the scope that are given back with their similarity too, however far down they are. */
  readonly alsoScore?: readonly string[];
}

/** Which rows of the ledger; every condition given must hold. */
export interface ObligationFilter {
  readonly documentIds?: readonly string[];
  /** Rows of documents in these collections; of all when absent. */
  readonly collections?: readonly string[];
  /** Canonical names; a row matches when one of its units has one of them, in one of `roles` when that is given. */
  readonly units?: readonly string[];
  readonly roles?: readonly UnitRole[];
  /** Rows whose latest day (`deadline.end`) lies in this range, both days included. */
  readonly due?: { readonly from: string; readonly to: string };
}

export interface StoreStatistics {
  readonly location: string;
  readonly schemaVersion: number;
  readonly documents: number;
  readonly passages: number;
  readonly embedderId: string;
  /**
   * False when a vector file was needed and was missing, damaged or stale at opening. Answers then come from the vectors
   * in the database, until the next process that brings documents has written the file anew.
   */
  readonly vectorIndexWasFresh: boolean;
}

/** Where documents live. Every implementation passes `test/contracts/store-contract.ts`. */
export interface PolicyStore {
  /**
   * Stores one document with its sections, passages and lexical index in one transaction: after a crash it is there
   * entirely or not at all. Vectors follow when this process next searches for similar passages, at the latest when it closes.
   * A current document with the same key and other bytes becomes history.
   * With `collection` all versions of the key move there; without it a key that is held stays where it is, so that
   * reading a folder again shows nobody what they must not see, and a new one is public.
   */
  put(ingested: IngestedDocument, collection?: string): Promise<PutOutcome>;
  /** Moves all versions of a key to a collection, which begins to exist by that. False when the key is unknown. */
  setCollection(key: string, collection: string): Promise<boolean>;
  /** Where a document is, current or history; null when unknown. */
  collectionOf(documentId: string): Promise<string | null>;
  /** True when a current document was read from these bytes. */
  has(documentId: string): Promise<boolean>;
  /** Current documents, ordered by key. The same list as before as long as nothing has changed: never to be altered. */
  documents(): Promise<readonly StoredDocument[]>;
  /** One document, current or history; null when unknown. */
  document(documentId: string): Promise<StoredDocument | null>;
  /** All versions of a key, newest first. */
  history(key: string): Promise<readonly StoredDocument[]>;
  /** Empty string when the document is unknown. */
  sourceText(documentId: string): Promise<string>;
  /** In document order. */
  sections(documentId: string): Promise<readonly Section[]>;
  /** In document order. */
  passages(documentId: string): Promise<readonly Passage[]>;
  /** In the order of the ids; unknown ids are left out. */
  passagesById(passageIds: readonly string[]): Promise<readonly Passage[]>;
  /** Rows of the ledger of current documents, ordered by document key, then ordinal; complete, never a top-k. */
  obligations(filter: ObligationFilter): Promise<readonly Obligation[]>;
  /** BM25 over the lexical terms of current passages; ties broken by document key, then ordinal. */
  searchTerms(terms: readonly QueryTerm[], scope: SearchScope): Promise<readonly ScoredPassage[]>;
  /**
   * Passages most similar to a text, from -1 to 1: the mean cosine to the whole passage and to the nearest of its wide
   * and of its narrow pieces, where the embedder makes pieces; same tie rule. Nothing for a text without known words.
   */
  searchSimilar(text: string, scope: SimilarityScope): Promise<readonly ScoredPassage[]>;
  /** In how many current passages (of these collections; of all when absent) each term occurs; terms in none are left out. The terms are those of `lexicalTerms`. */
  documentFrequencies(terms: readonly string[], collections?: readonly string[]): Promise<ReadonlyMap<string, number>>;
  /** Counts documents and passages of these collections; of all when absent. */
  statistics(collections?: readonly string[]): Promise<StoreStatistics>;
  close(): Promise<void>;
}
