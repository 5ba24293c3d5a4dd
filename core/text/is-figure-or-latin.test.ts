import { expect, it } from 'vitest';
import { isFigureOrLatin } from './is-figure-or-latin.ts';

it.each(['2025', '2025年', '1.5%', 'r&d', '5g', '浙政发〔2022〕8号', '〔2022〕8号'])('knows %s', (term) => {
  expect(isFigureOrLatin(term)).toBe(true);
});

it.each(['年', '领导', '领导小组'])('leaves out %s', (term) => {
  expect(isFigureOrLatin(term)).toBe(false);
});
