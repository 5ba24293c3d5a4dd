import type { Clock } from '#core/clock.ts';
import type { Assistant } from '#rag';

/** Making an assistant reads the office's word lists; a change of them is seen this much later at most. */
const KEPT_MS = 60_000;

/** Keeps an assistant for a minute: making one takes as long as an answer. One that failed is made anew at once. */
export const keepAssistant = (make: () => Promise<Assistant>, clock: Clock): (() => Promise<Assistant>) => {
  let kept: { readonly assistant: Promise<Assistant>; readonly until: number } | undefined;
  return async () => {
    const now = clock().getTime();
    if (!kept || now >= kept.until || now < kept.until - KEPT_MS) kept = { assistant: make(), until: now + KEPT_MS };
    try {
      return await kept.assistant;
    } catch (error) {
      kept = undefined;
      throw error;
    }
  };
};
