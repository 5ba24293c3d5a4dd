import type { Embedder } from '#core/models/embedder.ts';

/** How much a run of one, two and three characters counts. */
const GRAM_WEIGHTS = [1, 1, 0.3] as const;

/**
 * An embedder for tests that stands for one with a model of its own: character runs of one to three Han characters, Latin words and figures are hashed
 * to a place and a sign of the vector, and count with the logarithm of how often they occur. Two texts are near when
 * they share wording, not meaning.
 */
export const createHashingEmbedder = ({ dimensions = 256 }: { readonly dimensions?: number } = {}): Embedder => ({
  id: `hash-ngram-${dimensions}-v1`,
  dimensions,
  embed: async (texts) => texts.map((text) => embedText(text, dimensions)),
});

interface Feature {
  count: number;
  readonly weight: number;
}

const embedText = (text: string, dimensions: number): Float32Array => {
  const vector = new Float64Array(dimensions);
  for (const [name, { count, weight }] of featuresOf(text)) {
    const hash = hashOf(name);
    const place = (hash >>> 1) % dimensions;
    const value = weight * (1 + Math.log(count));
    vector[place] = (vector[place] ?? 0) + (hash % 2 === 0 ? value : -value);
  }
  return unitLength(vector);
};

const featuresOf = (text: string): ReadonlyMap<string, Feature> => {
  const features = new Map<string, Feature>();
  const add = (name: string, weight: number): void => {
    const known = features.get(name);
    if (known) known.count += 1;
    else features.set(name, { count: 1, weight });
  };
  for (const [run] of text
    .normalize('NFKC')
    .toLowerCase()
    .matchAll(/\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu)) {
    if (!/^\p{Script=Han}/u.test(run)) {
      add(run, 1);
      continue;
    }
    const characters = [...run];
    for (const [before, weight] of GRAM_WEIGHTS.entries()) {
      for (let end = before + 1; end <= characters.length; end += 1) {
        add(characters.slice(end - 1 - before, end).join(''), weight);
      }
    }
  }
  return features;
};

/** FNV-1a over UTF-16 units, then the mixing steps of MurmurHash3, without which the lowest bits are poor. */
const hashOf = (name: string): number => {
  let hash = 0x811c9dc5;
  for (let index = 0; index < name.length; index += 1) {
    hash = Math.imul(hash ^ name.charCodeAt(index), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
};

/** A text without features, or whose features cancel out, points along the first axis: every vector has length one. */
const unitLength = (vector: Float64Array): Float32Array => {
  const length = Math.hypot(...vector);
  if (length === 0) return new Float32Array(vector.length).fill(1, 0, 1);
  return Float32Array.from(vector, (value) => value / length);
};
