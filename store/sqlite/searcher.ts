import type { Database } from 'better-sqlite3';
import { AppError } from '#core/errors.ts';
import type { Span } from '#core/span.ts';
import type { QueryTerm, ScoredPassage, SearchScope, SimilarityScope } from '../store.ts';
import type { EmbeddingMethod } from './embedding.ts';
import { frequenciesWithin } from './frequencies-within.ts';
import { createPassageTableReader, type PassageTable } from './passage-table.ts';
import type { Postings } from './postings.ts';
import { scoreTerms } from './score-terms.ts';
import { searchVectors } from './search-vectors.ts';
import { selectBest } from './select-best.ts';
import { isUpToDate, modelOf, readState, readUpToDateState } from './store-state.ts';
import type { VectorFile } from './vector-file.ts';
import { createVectorReader, type VectorReader } from './vector-reader.ts';

/** The searching half of the port. Every call must run in a transaction, so that it sees one state of the store. */
export interface Searcher {
  /** False when another program has rebuilt the indexes in its own way since the store was opened. */
  isUpToDate(): boolean;
  /** The current passages; throws when the store is not up to date. */
  table(): PassageTable;
  /** Their vectors. */
  vectors(): VectorReader;
  searchTerms(terms: readonly QueryTerm[], scope: SearchScope): readonly ScoredPassage[];
  /** In how many of the passages in scope each term occurs; terms in none are left out. */
  frequencies(terms: readonly string[], scope: Pick<SearchScope, 'documentIds'>): ReadonlyMap<string, number>;
  /** Of the passages of these documents. */
  countPassages(documentIds: readonly string[]): number;
  searchSimilar(query: Float32Array, scope: SimilarityScope): readonly ScoredPassage[];
}

export const createSearcher = ({
  database,
  embedder,
  postings,
  vectorFile,
}: {
  readonly database: Database;
  readonly embedder: EmbeddingMethod;
  readonly postings: Postings;
  readonly vectorFile: VectorFile;
}): Searcher => {
  const tableOf = createPassageTableReader(database);
  const vectorsOf = createVectorReader(database);
  const selectRowId = database.prepare<[string], number>('SELECT id FROM passages WHERE passage_id = ?').pluck();
  const selectPassageId = database.prepare<[number], string>('SELECT passage_id FROM passages WHERE id = ?').pluck();

  const table = (): PassageTable => tableOf(readUpToDateState(database, embedder).generation);
  const vectors = (): VectorReader => vectorsOf(modelOf(readState(database)));
  const toScored = ({ rowIds }: PassageTable, rank: number, score: number): ScoredPassage => ({
    passageId: selectPassageId.get(rowIds[rank] ?? 0) ?? '',
    score,
  });

  return {
    isUpToDate: () => isUpToDate(readState(database), embedder),
    table,
    vectors,
    searchTerms: (terms, scope) => {
      const passages = table();
      const scores = scoreTerms(terms, { table: passages, postings });
      const best = selectBest({ scores, ranges: rangesOf(passages, scope), limit: limitOf(scope), above: 0 });
      return best.map((rank) => toScored(passages, rank, scores[rank] ?? 0));
    },
    frequencies: (terms, scope) =>
      scope.documentIds
        ? frequenciesWithin(terms, { postings, table: table(), ranges: rangesOf(table(), scope) })
        : postings.frequencies(terms),
    countPassages: (documentIds) =>
      rangesOf(table(), { documentIds }).reduce((sum, { start, end }) => sum + end - start, 0),
    searchSimilar: (query, scope) => {
      checkQuery(query, embedder);
      // A question without known words is similar to nothing.
      if (query.every((value) => value === 0)) return [];
      const passages = table();
      const ranges = rangesOf(passages, scope);
      const asked = (scope.alsoScore ?? []).map((id) => passages.ranks[selectRowId.get(id) ?? 0] ?? -1);
      const best = searchVectors(query, {
        source: { table: passages, vectorsOf: vectors(), graph: () => vectorFile.graph(passages.generation) },
        ranges,
        limit: limitOf(scope),
        alsoScore: asked.filter((rank) => ranges.some(({ start, end }) => start <= rank && rank < end)),
      });
      return best.map(({ rank, similarity }) => toScored(passages, rank, similarity));
    },
  };
};

const limitOf = ({ limit }: SearchScope): number => (limit > 0 ? Math.floor(limit) : 0);

/** The ranks a search may return, ascending. */
const rangesOf = (
  { size, documentRanks }: PassageTable,
  { documentIds }: Pick<SearchScope, 'documentIds'>,
): readonly Span[] => {
  if (!documentIds) return [{ start: 0, end: size }];
  return [...new Set(documentIds)]
    .flatMap((id) => documentRanks.get(id) ?? [])
    .sort((left, right) => left.start - right.start);
};

const checkQuery = (vector: Float32Array, { id, dimensions }: EmbeddingMethod): void => {
  if (vector.length === dimensions && vector.every(Number.isFinite)) return;
  throw new AppError(
    'input-invalid',
    `A query vector needs ${dimensions} finite numbers, as embedder ${id} gives; this one has ${vector.length}.`,
  );
};
