import { expect, it } from 'vitest';
import { ingestedDocument } from '#test/support/ingested-document.ts';
import { favourNearTerms } from './favour-near-terms.ts';

const apart = `补贴由县财政局发放。${'其他事项按有关规定执行。'.repeat(8)}租房须网签备案。`;
const together = '租房补贴按季度发放。';
const { passages } = ingestedDocument({
  key: '某政发〔2024〕3号',
  clauses: [apart, together, '本办法自印发之日起施行。'],
});
const [first, second, third] = passages.map(({ id }) => id);

const store = {
  passagesById: async (ids: readonly string[]) => passages.filter(({ id }) => ids.includes(id)),
};
const terms = ['租房', '补贴'].map((term) => ({ term, weight: 1 }));

it('moves up the passage whose words stand in one sentence', async () => {
  const found = [
    { passageId: first ?? '', score: 10 },
    { passageId: second ?? '', score: 9.5 },
    { passageId: third ?? '', score: 1 },
  ];
  expect(await favourNearTerms(store, terms, found)).toEqual([
    { passageId: second, score: 11.5 },
    { passageId: first, score: 11 },
    { passageId: third, score: 1 },
  ]);
});

it('keeps the order of what is far apart in score, and of equals', async () => {
  const found = [
    { passageId: first ?? '', score: 10 },
    { passageId: second ?? '', score: 5 },
    { passageId: third ?? '', score: 5 },
  ];
  const order = (await favourNearTerms(store, [], found)).map(({ passageId }) => passageId);
  expect(order).toEqual([first, second, third]);
  expect((await favourNearTerms(store, terms, found)).map(({ passageId }) => passageId)).toEqual(order);
});

it('has nothing to do for nothing found', async () => {
  expect(await favourNearTerms(store, terms, [])).toEqual([]);
});
