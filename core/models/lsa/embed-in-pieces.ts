import type { TermVectors, TextVectors } from '../fittable-embedder.ts';
import { addScaled } from './add-scaled.ts';
import { positionedTerms } from './positioned-terms.ts';
import { unitLength } from './unit-length.ts';

/** In UTF-16 units; measured in docs/decisions/2026-11-22-dense-lane.md. */
const NARROW = 40;
const WIDE = 120;

/** Cuts a text into narrow pieces of equal length, a few of which make a wide one; all of them make the text. */
export const embedInPieces = (text: string, vectorOf: TermVectors, dimensions: number): TextVectors => {
  const { terms, length } = positionedTerms(text);
  const wideCount = Math.max(1, Math.round(length / WIDE));
  const narrowInWide = Math.max(1, Math.round(length / wideCount / NARROW));
  const narrow = zeroVectors(wideCount * narrowInWide, dimensions);
  for (const { term, at } of terms) {
    const vector = vectorOf(term);
    const piece = narrow[Math.floor((at * narrow.length) / length)];
    if (vector && piece) addScaled(piece, 0, vector, 0, 1, dimensions);
  }
  const wide = zeroVectors(wideCount, dimensions);
  const whole = new Float64Array(dimensions);
  for (const [index, piece] of narrow.entries()) {
    addScaled(wide[Math.floor(index / narrowInWide)] ?? whole, 0, piece, 0, 1, dimensions);
    addScaled(whole, 0, piece, 0, 1, dimensions);
  }
  return narrow.length === 1
    ? { whole: unitLength(whole), wide: [], narrow: [] }
    : { whole: unitLength(whole), wide: wide.map(unitLength), narrow: narrow.map(unitLength) };
};

const zeroVectors = (count: number, dimensions: number): readonly Float64Array[] =>
  Array.from({ length: count }, () => new Float64Array(dimensions));
