import type { Database } from 'better-sqlite3';
import type { FittableEmbedder } from '#core/models/fittable-embedder.ts';
import { fitIsDue } from './fit-is-due.ts';
import type { LearnedTerms } from './learned-terms.ts';
import { createStagedVectors, type StagedVectors } from './staged-vectors.ts';
import { isUpToDate, modelOf, raiseGeneration, readState, recordFit, type StoreState } from './store-state.ts';
import type { VectorRows } from './vector-rows.ts';

interface FittedLane {
  readonly database: Database;
  readonly embedder: FittableEmbedder;
  readonly rows: VectorRows;
  readonly learned: LearnedTerms;
}

/** What was made from one state of the store, with its vectors staged. */
interface Made {
  readonly from: StoreState;
  /** Null where what was learned before served. */
  readonly learned: ReadonlyMap<string, Float32Array> | null;
  readonly passages: number;
}

/** Who changes the store again and again while this learns makes its vectors itself when it closes. */
const MOST_ATTEMPTS = 3;

/**
 * Everything is made beside the store, which others may write meanwhile: 80 s of a processor at 150,000 passages. Then
 * what was learned and every vector made with it are stored in one transaction, so that readers see either the old or
 * the new; if the store has moved on, all is made again from what it holds now.
 */
export const updateFittedVectors = (lane: FittedLane): void => {
  const { database } = lane;
  const staged = createStagedVectors(database);
  const make = database.transaction(() => makeVectors(lane, staged));
  const store = database.transaction((made: Made) => storeVectors(made, lane, staged));
  try {
    for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt += 1) {
      staged.clear();
      const made = make();
      if (!made || store.immediate(made)) return;
    }
  } finally {
    staged.clear();
  }
};

/** In a reading transaction; null when there is nothing to be made. */
const makeVectors = ({ database, embedder, rows, learned }: FittedLane, staged: StagedVectors): Made | null => {
  const from = readState(database);
  if (!isUpToDate(from, embedder)) return null;
  const isDue = fitIsDue({ fittedPassages: from.fittedPassages, ...rows.age() });
  const fresh = isDue ? embedder.fit([...rows.all()].flat().map(({ text }) => text)) : null;
  const vectorOf = fresh ? (term: string) => fresh.get(term) ?? null : learned.lookUp(modelOf(from));
  let passages = 0;
  for (const ofDocument of fresh ? rows.all() : rows.pending()) {
    for (const { rowId, text } of ofDocument) staged.add(rowId, embedder.embedInPieces(text, vectorOf));
    passages += ofDocument.length;
  }
  return fresh || passages > 0 ? { from, learned: fresh, passages } : null;
};

/** In a writing transaction; false when the store is not any more what the vectors were made from. */
const storeVectors = (
  made: Made,
  { database, embedder, rows, learned }: FittedLane,
  staged: StagedVectors,
): boolean => {
  const now = readState(database);
  if (!isUpToDate(now, embedder)) return true;
  if (made.learned) {
    if (now.generation !== made.from.generation) return false;
    learned.replace(made.learned);
    rows.clear();
    staged.store({ fitted: true });
    recordFit(database, made.passages);
    return true;
  }
  if (modelOf(now) !== modelOf(made.from)) return false;
  staged.store({ fitted: false });
  raiseGeneration(database);
  return true;
};
