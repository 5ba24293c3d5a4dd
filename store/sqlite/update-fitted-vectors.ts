import type { Database } from 'better-sqlite3';
import type { FittableEmbedder } from '#core/models/fittable-embedder.ts';
import { fitIsDue } from './fit-is-due.ts';
import type { LearnedTerms } from './learned-terms.ts';
import { isUpToDate, modelOf, raiseGeneration, readState, recordFit } from './store-state.ts';
import type { VectorRows } from './vector-rows.ts';

/**
 * One transaction: what was learned and every vector made with it change together, and readers see either the old or
 * the new. Other writers wait meanwhile, about a second for 3,000 passages.
 */
export const updateFittedVectors = ({
  database,
  embedder,
  rows,
  learned,
}: {
  readonly database: Database;
  readonly embedder: FittableEmbedder;
  readonly rows: VectorRows;
  readonly learned: LearnedTerms;
}): void => {
  const learn = (): void => {
    const texts = [...rows.all()].flat().map(({ text }) => text);
    const vectors = embedder.fit(texts);
    learned.replace(vectors);
    rows.clear();
    for (const passages of rows.all()) {
      for (const { rowId, text } of passages) {
        rows.insert(
          rowId,
          embedder.embedInPieces(text, (term) => vectors.get(term) ?? null),
          true,
        );
      }
    }
    recordFit(database, texts.length);
  };
  const foldIn = (): void => {
    const vectorOf = learned.lookUp(modelOf(readState(database)));
    let count = 0;
    for (const passages of rows.pending()) {
      for (const { rowId, text } of passages) rows.insert(rowId, embedder.embedInPieces(text, vectorOf), false);
      count += passages.length;
    }
    if (count > 0) raiseGeneration(database);
  };
  const update = database.transaction(() => {
    const state = readState(database);
    if (!isUpToDate(state, embedder)) return;
    if (fitIsDue({ fittedPassages: state.fittedPassages, ...rows.age() })) learn();
    else foldIn();
  });
  update.immediate();
};
