import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLsaEmbedder } from './create-lsa-embedder.ts';
import type { TermVectors } from './fittable-embedder.ts';

const clauses = [
  '每年出让工业用地总量占比不低于30%，优先保障先进制造业项目用地。',
  '工业用地实行弹性年期出让，先进制造业项目可先租后让。',
  '公共租赁住房向新就业大学生开放申请，住房租金补贴按季度发放。',
  '符合条件的新就业大学生可申请公共租赁住房，由住建局审核。',
  '普惠性幼儿园生均公用经费按标准拨付，新建小区配套建设幼儿园。',
  '学前教育经费纳入财政预算，普惠性幼儿园生均公用经费逐年提高。',
  '发展学前教育，普惠性幼儿园覆盖率达到百分之九十。',
];
const embedder = createLsaEmbedder({ dimensions: 4 });
const learnedFrom = (texts: readonly string[], by = embedder): TermVectors => {
  const vectors = by.fit(texts);
  return (term) => vectors.get(term) ?? null;
};
const vectorOf = learnedFrom(clauses);
const cosine = (left: string, right: string): number => {
  const [a, b] = [embedder.embed(left, vectorOf), embedder.embed(right, vectorOf)];
  return a.reduce((sum, value, place) => sum + value * (b[place] ?? 0), 0);
};

describe('createLsaEmbedder', () => {
  it('names its method and its size', () => {
    expect(createLsaEmbedder()).toMatchObject({ id: 'lsa-128-v1', dimensions: 128 });
    expect(createLsaEmbedder({ dimensions: 64 })).toMatchObject({ id: 'lsa-64-v1', dimensions: 64 });
  });

  it('puts texts near that share no character but the company they keep', () => {
    // 学前 and 幼儿 stand together in the clauses, 学前 and 租赁 never.
    expect(cosine('学前', '幼儿')).toBeGreaterThan(cosine('学前', '租赁') + 0.5);
    expect(cosine('学前', '幼儿')).toBeGreaterThan(0.8);
  });

  it('learns the same from the same texts, whatever their order and however often one occurs', () => {
    const expected = embedder.fit(clauses);
    const orders = fc.shuffledSubarray([...clauses, ...clauses.slice(2, 4)], { minLength: clauses.length + 2 });
    fc.assert(
      fc.property(orders, (texts) => {
        expect(embedder.fit(texts)).toEqual(expected);
      }),
      { numRuns: 20 },
    );
  });

  it('gives vectors of length one, or zero to a text of unknown terms', () => {
    expect(embedder.embed('海洋牧场', vectorOf)).toEqual(new Float32Array(4));
    expect(embedder.embed('', vectorOf)).toEqual(new Float32Array(4));
    const text = fc.oneof(fc.constantFrom(...clauses), fc.string());
    fc.assert(
      fc.property(text, text, (left, right) => {
        const { whole, wide, narrow } = embedder.embedInPieces(left + right, vectorOf);
        for (const vector of [whole, ...wide, ...narrow]) {
          const length = Math.hypot(...vector);
          expect(Math.min(length, Math.abs(length - 1))).toBeLessThan(1e-5);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('cuts a long text into pieces of about 120 and 40 characters, a short one not at all', () => {
    const count = (length: number): readonly number[] => {
      const { wide, narrow } = embedder.embedInPieces('工'.repeat(length), vectorOf);
      return [wide.length, narrow.length];
    };
    expect([40, 59, 60, 120, 200, 400].map(count)).toEqual([
      [0, 0],
      [0, 0],
      [1, 2],
      [1, 3],
      [2, 6],
      [3, 9],
    ]);
  });

  it('finds in a piece what the whole text dilutes', () => {
    const long = `${clauses[4]}${clauses[5]}${clauses[6]}${clauses[4]}${clauses[5]}公共租赁住房向新就业大学生开放申请，住房租金补贴按季度发放，由住建局审核。`;
    const { whole, narrow } = embedder.embedInPieces(long, vectorOf);
    const asked = embedder.embed('公共租赁住房租金补贴', vectorOf);
    const similarity = (vector: Float32Array): number =>
      vector.reduce((sum, value, place) => sum + value * (asked[place] ?? 0), 0);
    expect(Math.max(...narrow.map(similarity))).toBeGreaterThan(similarity(whole) + 0.2);
  });

  it.each([
    ['nothing', []],
    ['one clause', clauses.slice(0, 1)],
    ['a text without words', ['……', '！']],
  ])('learns from %s without failing', (_, texts) => {
    const learned = learnedFrom(texts);
    expect(embedder.embed(clauses[0] ?? '', learned).every(Number.isFinite)).toBe(true);
  });
});
