import { describe, expect, it } from 'vitest';
import { splitText } from './split-text.ts';

describe('splitText', () => {
  it('cuts at line ends, then at sentence ends', () => {
    expect(splitText('一是排查隐患。\n二是整改落实。\n三是验收', 18)).toEqual([
      '一是排查隐患。\n二是整改落实。',
      '三是验收',
    ]);
    expect(splitText('要排查隐患。要整改落实，要验收销号', 11)).toEqual(['要排查隐患。', '要整改落实，要验收销号']);
  });

  it('does not cut inside an escape or a character of two units', () => {
    expect(splitText('长长长长长长长长&amp;长', 10)).toEqual(['长长长长长长长长', '&amp;长']);
    expect(splitText('长长长长长长长长长👍', 10)).toEqual(['长长长长长长长长长', '👍']);
  });

  it('gives nothing for blank text', () => {
    expect(splitText(' \n', 10)).toEqual([]);
  });
});
