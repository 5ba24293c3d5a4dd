/** Turns texts into vectors. Implementations are deterministic for the same `id`. */
export interface Embedder {
  /** Name and version; a vector is comparable only with vectors of the same id. */
  readonly id: string;
  readonly dimensions: number;
  /** One unit-length vector per text, in order. */
  embed(texts: readonly string[]): Promise<readonly Float32Array[]>;
  /** The vector of a question; `embed` serves where a model marks questions in no way and nobody waits for long. */
  embedQuery?(text: string): Promise<Float32Array>;
}
