import type { TextVectors } from '#core/models/fittable-embedder.ts';

/** Vectors of the pieces of a passage in eight bits a place: the wide ones, then the narrow ones. */
export interface PieceVectors {
  readonly wideCount: number;
  /** What a vector has to be divided by to be of length one; 0 for a piece without known words. */
  readonly lengths: Float32Array;
  /** All places of one vector, then those of the next. */
  readonly places: Int8Array;
}

/** Two numbers of four bytes: how many wide pieces there are, and how many of both kinds. */
const HEAD_BYTES = 8;
const LARGEST = 127;

/** After the head the lengths, in four bytes each, then each vector stretched until its largest place fills eight bits. */
export const piecesToBlob = ({ wide, narrow }: Pick<TextVectors, 'wide' | 'narrow'>): Buffer | null => {
  if (narrow.length === 0) return null;
  const vectors = [...wide, ...narrow].map(toEightBits);
  const head = Buffer.alloc(HEAD_BYTES);
  head.writeUInt32LE(wide.length, 0);
  head.writeUInt32LE(vectors.length, HEAD_BYTES / 2);
  const lengths = Float32Array.from(vectors, (vector) => Math.hypot(...vector));
  return Buffer.concat([head, ...[lengths, ...vectors].map(({ buffer }) => Buffer.from(buffer))]);
};

export const piecesFromBlob = (blob: Buffer): PieceVectors => {
  const count = blob.readUInt32LE(HEAD_BYTES / 2);
  // Copied, because a buffer from SQLite need not start at a multiple of four bytes.
  const bytes = blob.buffer.slice(blob.byteOffset + HEAD_BYTES, blob.byteOffset + blob.byteLength) as ArrayBuffer;
  return {
    wideCount: blob.readUInt32LE(0),
    lengths: new Float32Array(bytes, 0, count),
    places: new Int8Array(bytes, count * Float32Array.BYTES_PER_ELEMENT),
  };
};

const toEightBits = (vector: Float32Array): Int8Array<ArrayBuffer> => {
  let largest = 0;
  for (const value of vector) largest = Math.max(largest, Math.abs(value));
  const stretch = largest === 0 ? 0 : LARGEST / largest;
  return new Int8Array(Array.from(vector, (value) => Math.round(value * stretch)));
};
