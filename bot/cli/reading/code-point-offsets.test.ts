import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codePointOffsets } from './code-point-offsets.ts';

describe('codePointOffsets', () => {
  it('counts a character outside the basic plane once', () => {
    const toCodePoints = codePointOffsets('𠀋县𠮷镇');
    expect([0, 2, 3, 5, 6].map(toCodePoints)).toEqual([0, 1, 2, 3, 4]);
  });

  it('agrees with counting for any place between two characters of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (before, after) => {
        expect(codePointOffsets(before + after)(before.length)).toBe([...before].length);
      }),
    );
  });
});
