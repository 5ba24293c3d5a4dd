import type { PieceVectors } from './piece-blob.ts';

/** The vectors of one passage; no pieces where it is short, or the embedder makes none. */
export interface PassageVectors {
  readonly whole: Float32Array;
  readonly pieces: PieceVectors | null;
}

/** Mean of the cosines of a query with the whole passage, its nearest wide piece and its nearest narrow piece. */
export const passageSimilarity = (query: Float32Array, { whole, pieces }: PassageVectors): number => {
  const ofWhole = wholeSimilarity(query, whole);
  if (!pieces) return ofWhole;
  const { wideCount, lengths } = pieces;
  return (
    (ofWhole + nearestPiece(query, pieces, 0, wideCount) + nearestPiece(query, pieces, wideCount, lengths.length)) / 3
  );
};

/** Cosine of two vectors of length one. */
export const wholeSimilarity = (left: Float32Array, right: Float32Array): number => {
  let sum = 0;
  for (let place = 0; place < left.length; place += 1) sum += (left[place] ?? 0) * (right[place] ?? 0);
  return sum;
};

const nearestPiece = (query: Float32Array, { lengths, places }: PieceVectors, from: number, to: number): number => {
  let nearest = -1;
  for (let piece = from; piece < to; piece += 1) {
    const length = lengths[piece] ?? 0;
    nearest = Math.max(nearest, length === 0 ? 0 : productAt(query, places, piece * query.length) / length);
  }
  return nearest;
};

const productAt = (query: Float32Array, places: Int8Array, start: number): number => {
  let sum = 0;
  for (let place = 0; place < query.length; place += 1) sum += (query[place] ?? 0) * (places[start + place] ?? 0);
  return sum;
};
