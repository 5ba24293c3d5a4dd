import { describe, expect, it } from 'vitest';
import { inverseFrequency } from './inverse-frequency.ts';

describe('inverseFrequency', () => {
  it('falls with the number of texts that hold the word, and stays above nothing', () => {
    const weights = [1, 2, 50, 99, 100].map((holding) => inverseFrequency(holding, 100));
    expect(weights).toEqual([...weights].sort((a, b) => b - a));
    expect(new Set(weights).size).toBe(5);
    expect(weights.at(-1)).toBeGreaterThan(0);
    expect(inverseFrequency(1, 100)).toBeCloseTo(Math.log(1 + 99.5 / 1.5), 12);
  });
});
