import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shorten, splitLong } from './shorten.ts';

describe('a text that is too long', () => {
  it('is cut at the end of a sentence', () => {
    expect(shorten('坚持分类施策。突出重点领域，强化要素保障。', 16)).toBe('坚持分类施策。突出重点领域，……');
    expect(shorten('坚持分类施策，突出重点。强化要素保障。', 16)).toBe('坚持分类施策，突出重点。……');
  });

  it('is cut anywhere when there is no sentence end near', () => {
    expect(shorten('坚持分类施策突出重点领域强化要素保障', 10)).toBe('坚持分类施策突出……');
  });

  it('is never longer than the limit and never ends in half a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 2, max: 50 }), (text, limit) => {
        const whole = text.replace(/\p{Surrogate}/gu, '');
        const short = shorten(whole, limit);
        expect(short.length).toBeLessThanOrEqual(limit);
        expect(short).not.toMatch(/\p{Surrogate}/u);
        expect(whole.startsWith(short.replace(/……$/u, ''))).toBe(true);
      }),
    );
  });

  it('loses nothing when it is split', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.integer({ min: 2, max: 50 }), (text, limit) => {
        const whole = text.replace(/\p{Surrogate}/gu, '');
        const pieces = splitLong(whole, limit);
        expect(pieces.join('')).toBe(whole);
        expect(pieces.every((piece) => piece.length <= limit && piece !== '')).toBe(true);
      }),
    );
  });
});
