import type { Embedder } from './embedder.ts';

/** The vector of a question, marked as one and asked for as quickly as the embedder can. */
export const embedQuestion = async (embedder: Embedder, text: string): Promise<Float32Array> =>
  embedder.embedQuery
    ? embedder.embedQuery(text)
    : ((await embedder.embed([text]))[0] ?? new Float32Array(embedder.dimensions));
