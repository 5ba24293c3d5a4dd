import type { Clock } from '../clock.ts';
import { embedQuestion } from './embed-question.ts';
import type { Embedder } from './embedder.ts';

/** Long enough that a service that is down slows no conversation, short enough that nobody has to start anything anew. */
const REST_MS = 30_000;

/** The same embedder, but after a failure it fails at once for half a minute, in the same way, and asks for nothing. */
export const restAfterFailure = (embedder: Embedder, clock: Clock): Embedder => {
  let failed: { readonly error: unknown; readonly until: number } | null = null;
  const guarded = async <T>(ask: () => Promise<T>): Promise<T> => {
    if (failed && clock().getTime() < failed.until) throw failed.error;
    failed = null;
    try {
      return await ask();
    } catch (error) {
      failed = { error, until: clock().getTime() + REST_MS };
      throw error;
    }
  };
  return {
    ...embedder,
    embed: (texts) => guarded(() => embedder.embed(texts)),
    embedQuery: (text) => guarded(() => embedQuestion(embedder, text)),
  };
};
