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
  const { wideCount, places } = pieces;
  const count = places.length / query.length;
  const ofWide = nearestPiece(query, { places, from: 0, to: wideCount });
  const ofNarrow = nearestPiece(query, { places, from: wideCount, to: count });
  return (ofWhole + ofWide + ofNarrow) / 3;
};

/** Cosine of two vectors of length one. */
export const wholeSimilarity = (left: Float32Array, right: Float32Array): number => {
  let sum = 0;
  for (let place = 0; place < left.length; place += 1) sum += (left[place] ?? 0) * (right[place] ?? 0);
  return sum;
};

const nearestPiece = (
  query: Float32Array,
  { places, from, to }: { readonly places: Int8Array; readonly from: number; readonly to: number },
): number => {
  let nearest = -1;
  for (let piece = from; piece < to; piece += 1) {
    nearest = Math.max(nearest, pieceSimilarity(query, places, piece * query.length));
  }
  return nearest;
};

/** The length of a stretched vector is not one; that of a piece without known words is zero. */
const pieceSimilarity = (query: Float32Array, places: Int8Array, start: number): number => {
  let sum = 0;
  let squares = 0;
  for (let place = 0; place < query.length; place += 1) {
    const value = places[start + place] ?? 0;
    sum += (query[place] ?? 0) * value;
    squares += value * value;
  }
  return squares === 0 ? 0 : sum / Math.sqrt(squares);
};
