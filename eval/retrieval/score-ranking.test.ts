import { expect, it } from 'vitest';
import { meanScore, scoreRanking } from './score-ranking.ts';

const relevant = new Map([
  ['甲', 1],
  ['乙', 1],
]);

it('gives full marks to the ideal ranking', () => {
  expect(scoreRanking(['乙', '甲', '丙'], relevant)).toEqual({
    ndcg10: 1,
    recall5: 1,
    recall10: 1,
    recall100: 1,
    hit1: 1,
  });
});

it('discounts by the logarithm of the rank', () => {
  // Ranks 2 and 4: (1/log2 3 + 1/log2 5) / (1/log2 2 + 1/log2 3) = (0.63093 + 0.43068) / 1.63093
  const score = scoreRanking(['丙', '甲', '丁', '乙'], relevant);
  expect(score.ndcg10).toBeCloseTo(0.65092, 5);
  expect(score.hit1).toBe(0);
});

it('takes grades as gains', () => {
  // Ideal 3, 1: 3 + 1/log2 3 = 3.63093. Ranked 1, 3: 1 + 3/log2 3 = 2.89279.
  const graded = new Map([
    ['甲', 3],
    ['乙', 1],
  ]);
  expect(scoreRanking(['乙', '甲'], graded).ndcg10).toBeCloseTo(0.79671, 5);
});

it('counts at each depth what stands within it', () => {
  const ranking = Array.from({ length: 120 }, (_, index) => `无关${index}`);
  ranking[4] = '甲';
  ranking[99] = '乙';
  expect(scoreRanking(ranking, relevant)).toMatchObject({ recall5: 0.5, recall10: 0.5, recall100: 1 });
  ranking[99] = '无关';
  ranking[100] = '乙';
  expect(scoreRanking(ranking, relevant)).toMatchObject({ recall100: 0.5 });
});

it('sees nothing below rank 10 in nDCG@10, and holds all of more than ten relevant documents against it', () => {
  const many = new Map(Array.from({ length: 12 }, (_, index) => [`${index}`, 1] as const));
  expect(scoreRanking([...many.keys()], many)).toMatchObject({ ndcg10: 1, recall5: 5 / 12, recall10: 10 / 12 });
  expect(scoreRanking([...'一二三四五六七八九十'].concat('甲'), relevant).ndcg10).toBe(0);
});

it('counts a document once', () => {
  expect(scoreRanking(['甲', '甲', '乙'], relevant)).toEqual(scoreRanking(['甲', '乙'], relevant));
});

it('gives nothing for nothing found', () => {
  expect(scoreRanking([], relevant)).toEqual({ ndcg10: 0, recall5: 0, recall10: 0, recall100: 0, hit1: 0 });
});

it('takes the mean of each measure', () => {
  const full = { ndcg10: 1, recall5: 1, recall10: 1, recall100: 1, hit1: 1 };
  const none = { ndcg10: 0, recall5: 0, recall10: 0, recall100: 0.5, hit1: 0 };
  expect(meanScore([full, none])).toEqual({ ndcg10: 0.5, recall5: 0.5, recall10: 0.5, recall100: 0.75, hit1: 0.5 });
});
