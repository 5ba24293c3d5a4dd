/** The vector of a term, weight included; null for a term that was not learned. */
export type TermVectors = (term: string) => Float32Array | null;

/** Vectors of a text and of its pieces, each of unit length, or zero when it holds no known term. */
export interface TextVectors {
  readonly whole: Float32Array;
  /** Pieces of about 120 characters; none for a text as short as one narrow piece. */
  readonly wide: readonly Float32Array[];
  /** Pieces of about 40 characters; none for a text as short as one. */
  readonly narrow: readonly Float32Array[];
}

/**
 * An embedder without a model of its own: it learns vectors of terms from the texts it is to search, and makes the
 * vector of a text from those of its terms. Who holds the texts keeps what was learned, and looks up only the terms
 * of a question when one is asked.
 */
export interface FittableEmbedder {
  /** Name and version of the method; what was learned by one of another id is learned again. */
  readonly id: string;
  readonly dimensions: number;
  /** Learns a vector for each term worth one. The same texts, in whatever order, give the same vectors. */
  fit(texts: readonly string[]): ReadonlyMap<string, Float32Array>;
  /** Of unit length; zero, which is similar to nothing, when no term of the text is known. */
  embed(text: string, vectorOf: TermVectors): Float32Array;
  /** As `embed`, for a text that is to be found by any of its pieces. */
  embedInPieces(text: string, vectorOf: TermVectors): TextVectors;
}
