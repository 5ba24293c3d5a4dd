/** Turns texts into vectors. Implementations are deterministic for the same `id`. */
export interface Embedder {
  /** Name and version; a vector is comparable only with vectors of the same id. */
  readonly id: string;
  readonly dimensions: number;
  /** One unit-length vector per text, in order. */
  embed(texts: readonly string[]): Promise<readonly Float32Array[]>;
}
