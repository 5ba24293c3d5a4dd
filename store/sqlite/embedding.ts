import type { Embedder } from '#core/models/embedder.ts';
import type { FittableEmbedder } from '#core/models/fittable-embedder.ts';

/** What a store makes vectors with: a model that is there, or one that learns from the store. */
export type StoreEmbedder = Embedder | FittableEmbedder;

/** What tells vectors of one embedder from those of another. */
export type EmbeddingMethod = Pick<Embedder, 'id' | 'dimensions'>;

export const isFittable = (embedder: StoreEmbedder): embedder is FittableEmbedder => 'fit' in embedder;
