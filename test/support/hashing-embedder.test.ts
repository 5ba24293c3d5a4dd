import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createHashingEmbedder } from './hashing-embedder.ts';

const similarity = async (left: string, right: string): Promise<number> => {
  const [a = new Float32Array(), b = new Float32Array()] = await createHashingEmbedder().embed([left, right]);
  return a.reduce((sum, value, index) => sum + value * (b[index] ?? 0), 0);
};

describe('createHashingEmbedder', () => {
  it('names its method and its size', () => {
    expect(createHashingEmbedder().id).toBe('hash-ngram-256-v1');
    expect(createHashingEmbedder({ dimensions: 64 })).toMatchObject({ id: 'hash-ngram-64-v1', dimensions: 64 });
  });

  it('gives the same text the same vector, in the order of the texts', async () => {
    const embedder = createHashingEmbedder();
    const [first, second] = await embedder.embed(['工业用地出让比例不低于30%', '新增5G基站50个']);
    expect(await embedder.embed(['新增5G基站50个', '工业用地出让比例不低于30%'])).toEqual([second, first]);
  });

  it('puts texts that share wording nearer than texts that do not', async () => {
    const question = '工业用地出让比例不低于多少';
    expect(await similarity(question, '每年出让工业用地总量占比不低于30%')).toBeGreaterThan(
      (await similarity(question, '举办全县青少年游泳锦标赛')) + 0.2,
    );
  });

  it('does not tell full-width from half-width signs', async () => {
    expect(await similarity('新增５Ｇ基站５０个', '新增5g基站50个')).toBeCloseTo(1, 6);
  });

  it('gives every text a vector of length one, even one without words', async () => {
    const embedder = createHashingEmbedder({ dimensions: 32 });
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.string({ unit: 'binary' }), fc.constant('')), async (text) => {
        const [vector = new Float32Array()] = await embedder.embed([text]);
        expect(vector).toHaveLength(32);
        expect(Math.hypot(...vector)).toBeCloseTo(1, 5);
      }),
    );
  });
});
