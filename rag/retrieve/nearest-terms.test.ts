import fc from 'fast-check';
import { expect, it } from 'vitest';
import { nearestTerms } from './nearest-terms.ts';

const terms = [
  { term: '租房', weight: 2 },
  { term: '补贴', weight: 1 },
  { term: '5g', weight: 1 },
];

it.each([
  ['', 0],
  ['本办法自印发之日起施行。', 0],
  ['租房补贴按季度发放。', 0.75],
  ['补贴的标准另行制定。', 0.25],
  ['５Ｇ基站建设补贴', 0.5],
  [`租房${'的'.repeat(60)}补贴，5G`, 0.5],
  [`租房${'的'.repeat(20)}补贴，5G`, 1],
])('counts what stands together in %j', (text, expected) => {
  expect(nearestTerms(text, terms, 40)).toBe(expected);
});

it('counts a term that is repeated once', () => {
  expect(nearestTerms('补贴补贴补贴', terms, 40)).toBe(0.25);
});

it('is 0 without terms', () => {
  expect(nearestTerms('租房补贴', [], 40)).toBe(0);
});

it('finds what trying every window finds', () => {
  const text = fc.array(fc.constantFrom('租房', '补贴', '5g', '的', '、', '按季度'), { maxLength: 40 });
  fc.assert(
    fc.property(text, fc.integer({ min: 0, max: 30 }), (parts, width) => {
      const joined = parts.join('');
      let best = 0;
      for (let from = 0; from < joined.length; from += 1) {
        const held = terms.filter(({ term }) => {
          const at = joined.indexOf(term, from);
          return at >= 0 && at <= from + width;
        });
        best = Math.max(best, held.reduce((sum, { weight }) => sum + weight, 0) / 4);
      }
      expect(nearestTerms(joined, terms, width)).toBe(best);
    }),
  );
});
