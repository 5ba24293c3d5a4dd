const pairsOf = (text: string): ReadonlySet<string> => {
  const squeezed = [...text.replace(/[\s\p{P}]/gu, '')];
  return new Set(squeezed.slice(1).map((char, index) => `${squeezed[index]}${char}`));
};

/** Share of the shorter text's neighbouring characters that the other text has too, 0 to 1. */
export const textOverlap = (a: string, b: string): number => {
  const [x, y] = [pairsOf(a), pairsOf(b)];
  const common = [...x].filter((pair) => y.has(pair)).length;
  return common / Math.max(1, Math.min(x.size, y.size));
};
