import { describe, expect, it } from 'vitest';
import { compatibleMeasures } from './compatible-measures.ts';

describe('compatibleMeasures', () => {
  it('takes the words that count people for one another', () => {
    expect(compatibleMeasures('位')).toEqual(['人', '名', '个']);
  });

  it('takes 个 for any countable thing, and any countable thing for 个', () => {
    expect(compatibleMeasures('个')).toContain('座');
    expect(compatibleMeasures('座')).toContain('个');
  });

  it('takes a measured unit for nothing else', () => {
    expect(compatibleMeasures('亩')).toEqual([]);
  });
});
