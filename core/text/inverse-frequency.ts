/**
 * How much a word tells that `holding` of `all` texts hold; as in Lucene's BM25 never negative, so that among few texts
 * a word of most of them still counts a little.
 */
export const inverseFrequency = (holding: number, all: number): number =>
  Math.log(1 + (all - holding + 0.5) / (holding + 0.5));
