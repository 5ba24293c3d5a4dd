import { describe, expect, it } from 'vitest';
import { fitIsDue } from './fit-is-due.ts';

describe('fitIsDue', () => {
  it.each([
    ['an empty store', [0, 0, 0], false],
    ['the first passages', [0, 0, 1], true],
    ['the first passages of a large store', [0, 0, 9_000], true],
    ['nothing new', [300, 300, 300], false],
    ['one more in a small store', [300, 300, 301], true],
    ['one replaced in a small store', [300, 299, 300], true],
    ['a few more in a large store', [9_000, 9_000, 9_400], false],
    ['a fifth more in a large store', [9_000, 9_000, 10_800], true],
    ['a tenth replaced in a large store', [9_000, 8_100, 9_000], true],
    ['all gone from a large store', [9_000, 0, 0], true],
  ])('for %s', (_, [fittedPassages = 0, keptPassages = 0, currentPassages = 0], due) => {
    expect(fitIsDue({ fittedPassages, keptPassages, currentPassages })).toBe(due);
  });
});
