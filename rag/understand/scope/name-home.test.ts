import { describe, expect, it } from 'vitest';
import type { StoredDocument } from '#store';
import { nameHome } from './name-home.ts';

const issued = (issuer: string, level: '县' | '市') => ({ document: { issuer, level } }) as unknown as StoredDocument;
const documents = [
  issued('青山县人民政府办公室', '县'),
  issued('青山县人民政府办公室', '县'),
  issued('绿水县人民政府', '县'),
  issued('东江市人民政府办公室', '市'),
];

describe('the place of the people who ask', () => {
  it('is the place that most documents of its level are from', () => {
    expect(nameHome('我县牵头的是哪一项', documents)).toBe('青山县牵头的是哪一项');
    expect(nameHome('咱们市的目标', documents)).toBe('东江市的目标');
  });

  it('stays unnamed where no document is of that level', () => {
    expect(nameHome('我省有什么要求', documents)).toBe('我省有什么要求');
    expect(nameHome('县里有什么奖励', documents)).toBe('县里有什么奖励');
  });
});
