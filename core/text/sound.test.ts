import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { looksAlike } from './looks-alike.ts';
import { compareSounds, readingsOf } from './sound.ts';

describe('characters by sound', () => {
  it('knows every reading of a character', () => {
    expect(readingsOf('重')).toEqual(['zhong', 'chong']);
  });

  it('finds characters that sound the same, whatever the tone and the reading', () => {
    expect(compareSounds('该', '改')).toBe('same');
    expect(compareSounds('归', '规')).toBe('same');
    expect(compareSounds('虫', '重')).toBe('same');
  });

  it('finds characters that regional speech does not tell apart', () => {
    expect(compareSounds('资', '知')).toBe('near');
    expect(compareSounds('蓝', '南')).toBe('near');
    expect(compareSounds('新', '星')).toBe('near');
  });

  it('tells other characters apart', () => {
    expect(compareSounds('农', '林')).toBeNull();
  });
});

describe('characters by shape', () => {
  it('finds characters that are taken for one another', () => {
    for (const pair of ['未末', '贷货', '治冶', '己已', '拨拔', '侯候', '部都'])
      expect(looksAlike(pair.charAt(0), pair.charAt(1)), pair).toBe(true);
  });

  it('tells other characters apart', () => {
    expect(looksAlike('农', '渔')).toBe(false);
  });

  it('is the same both ways and never fails', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (one, other) => {
        expect(looksAlike(one, other)).toBe(looksAlike(other, one));
        expect(compareSounds(one, other)).toBe(compareSounds(other, one));
      }),
    );
  });
});
