import { createHash } from 'node:crypto';

/**
 * Different texts, as many as the budget of UTF-16 units holds, in an order that depends on their content alone: by
 * hash. So the choice is that of chance, and the same whatever the order the texts came in.
 */
export const sampleTexts = (texts: readonly string[], budget: number): readonly string[] => {
  const hashed = [...new Set(texts)]
    .map((text) => ({ text, hash: createHash('sha256').update(text).digest('hex') }))
    .sort((left, right) => (left.hash < right.hash ? -1 : 1));
  let used = 0;
  return hashed.flatMap(({ text }) => {
    if (used >= budget) return [];
    used += text.length;
    return [text];
  });
};
