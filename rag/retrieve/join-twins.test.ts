import { expect, it } from 'vitest';
import { ingestedDocument } from '#test/support/ingested-document.ts';
import type { FoundPassage } from '../assistant.ts';
import { joinTwins } from './join-twins.ts';

const found = (text: string, score: number, key = '某政发〔2023〕26号'): FoundPassage => {
  const [passage] = ingestedDocument({ key, clauses: [text] }).passages;
  if (!passage) throw new Error('a clause gives a passage');
  return { passage, score, lexical: score, dense: 0 };
};
const [rent, land, homes] = [
  found('租金减免30%。', 0.9),
  found('出让工业用地比例不低于30%。', 0.8),
  found('新增公共租赁住房50套。', 0.7),
];

it('puts the same words of another document beside the best of them, with its score', () => {
  const twin = found('租金减免 30％；', 0.4, '某政办发〔2024〕3号');
  const third = found('租金减免30%', 0.3, '某政办发〔2025〕1号');
  expect(joinTwins([rent, land, homes, twin, third])).toEqual([
    rent,
    { ...twin, score: 0.9 },
    { ...third, score: 0.9 },
    land,
    homes,
  ]);
});

it('leaves passages alone that differ in a word or a figure, or have no words', () => {
  const others = [rent, found('租金减免3%。', 0.5), found('——', 0.2, '甲'), found('……', 0.1, '乙')];
  expect(joinTwins(others)).toEqual(others);
});
