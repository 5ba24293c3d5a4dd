import type { TextVectors } from '#core/models/fittable-embedder.ts';

/** Vectors of the pieces of a passage in eight bits a place: the wide ones, then the narrow ones. */
export interface PieceVectors {
  readonly wideCount: number;
  readonly places: Int8Array;
}

const COUNT_BYTES = 4;
const LARGEST = 127;

/** The number of wide pieces in four bytes, then each vector stretched until its largest place fills eight bits. */
export const piecesToBlob = ({ wide, narrow }: Pick<TextVectors, 'wide' | 'narrow'>): Buffer | null => {
  if (narrow.length === 0) return null;
  const places = [...wide, ...narrow].map(toEightBits);
  const count = Buffer.alloc(COUNT_BYTES);
  count.writeUInt32LE(wide.length);
  return Buffer.concat([count, ...places]);
};

export const piecesFromBlob = (blob: Buffer): PieceVectors => ({
  wideCount: blob.readUInt32LE(0),
  places: new Int8Array(blob.buffer, blob.byteOffset + COUNT_BYTES, blob.byteLength - COUNT_BYTES),
});

const toEightBits = (vector: Float32Array): Uint8Array => {
  let largest = 0;
  for (const value of vector) largest = Math.max(largest, Math.abs(value));
  const stretch = largest === 0 ? 0 : LARGEST / largest;
  return new Uint8Array(Int8Array.from(vector, (value) => Math.round(value * stretch)).buffer);
};
