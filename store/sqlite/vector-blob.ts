/** A vector as SQLite keeps it: 32-bit floats in the byte order of x64 and arm64, little endian. */
export const vectorToBlob = (vector: Float32Array): Buffer =>
  Buffer.from(vector.buffer, vector.byteOffset, vector.byteLength);

/** Copies, because a buffer from SQLite need not start at a multiple of four bytes. */
export const vectorFromBlob = (blob: Buffer): Float32Array =>
  new Float32Array(blob.buffer.slice(blob.byteOffset, blob.byteOffset + blob.byteLength) as ArrayBuffer);
