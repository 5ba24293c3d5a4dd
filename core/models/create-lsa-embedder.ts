import type { FittableEmbedder, TermVectors } from './fittable-embedder.ts';
import { addScaled } from './lsa/add-scaled.ts';
import { embedInPieces } from './lsa/embed-in-pieces.ts';
import { fitTermVectors } from './lsa/fit-term-vectors.ts';
import { positionedTerms } from './lsa/positioned-terms.ts';
import { unitLength } from './lsa/unit-length.ts';

/**
 * Latent semantic analysis of the very texts that are searched: terms that occur in the same company get similar
 * vectors. Needs no download; what it gives was measured in docs/decisions/2026-11-22-dense-lane.md.
 */
export const createLsaEmbedder = ({ dimensions = 128 }: { readonly dimensions?: number } = {}): FittableEmbedder => ({
  id: `lsa-${dimensions}-v1`,
  dimensions,
  fit: (texts) => fitTermVectors(texts, dimensions),
  embed: (text, vectorOf) => embedText(text, vectorOf, dimensions),
  embedInPieces: (text, vectorOf) => embedInPieces(text, vectorOf, dimensions),
});

const embedText = (text: string, vectorOf: TermVectors, dimensions: number): Float32Array => {
  const sum = new Float64Array(dimensions);
  for (const { term } of positionedTerms(text).terms) {
    const vector = vectorOf(term);
    if (vector) addScaled(sum, 0, vector, 0, 1, dimensions);
  }
  return unitLength(sum);
};
