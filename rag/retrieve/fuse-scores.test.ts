import { expect, it } from 'vitest';
import { fuseScores } from './fuse-scores.ts';

it('weighs words as a share of the best and adds similarity, for what either lane brought up', () => {
  const lexical = [
    { passageId: 'a', score: 8 },
    { passageId: 'b', score: 6 },
  ];
  const dense = [
    { passageId: 'b', score: 0.75 },
    { passageId: 'c', score: 0.5 },
    { passageId: 'a', score: -0.25 },
  ];
  expect(fuseScores(lexical, dense, 0.5)).toEqual([
    { passageId: 'b', lexical: 0.75, dense: 0.75, score: 1.125 },
    { passageId: 'a', lexical: 1, dense: 0, score: 1 },
    { passageId: 'c', lexical: 0, dense: 0.5, score: 0.25 },
  ]);
});

it('orders equal scores by passage id, and takes lanes that found nothing', () => {
  const even = ['b', 'a'].map((passageId) => ({ passageId, score: 3 }));
  expect(fuseScores(even, [], 0.5).map(({ passageId }) => passageId)).toEqual(['a', 'b']);
  expect(fuseScores([], even, 0.5).map(({ score }) => score)).toEqual([1.5, 1.5]);
  expect(fuseScores([], [], 0.5)).toEqual([]);
});
