import type { Database } from 'better-sqlite3';
import type { TermVectors } from '#core/models/fittable-embedder.ts';
import { vectorFromBlob, vectorToBlob } from './vector-blob.ts';

/** The term vectors that a fitted embedder has learned. Every call must run in a transaction. */
export interface LearnedTerms {
  /** Looks terms up one by one: a question needs a few dozen of sixteen thousand. */
  lookUp(model: string): TermVectors;
  replace(vectors: ReadonlyMap<string, Float32Array>): void;
}

export const createLearnedTerms = (database: Database): LearnedTerms => {
  const select = database.prepare<[string], Buffer>('SELECT vector FROM term_vectors WHERE term = ?').pluck();
  const insert = database.prepare<[string, Buffer]>('INSERT INTO term_vectors (term, vector) VALUES (?, ?)');
  const known = new Map<string, Float32Array | null>();
  let modelOfKnown: string | undefined;

  const vectorOf: TermVectors = (term) => {
    const kept = known.get(term);
    if (kept !== undefined) return kept;
    const blob = select.get(term);
    const vector = blob ? vectorFromBlob(blob) : null;
    // A term that was not learned is not kept: questions can hold any number of them.
    if (vector) known.set(term, vector);
    return vector;
  };

  return {
    lookUp: (model) => {
      if (model !== modelOfKnown) known.clear();
      modelOfKnown = model;
      return vectorOf;
    },
    replace: (vectors) => {
      known.clear();
      database.exec('DELETE FROM term_vectors');
      // In order of terms, which writes the pages of the index one after the other.
      const sorted = [...vectors].sort(([left], [right]) => (left < right ? -1 : 1));
      for (const [term, vector] of sorted) insert.run(term, vectorToBlob(vector));
    },
  };
};
