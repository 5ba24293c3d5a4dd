import { describe, expect, it } from 'vitest';
import { phraseFit } from './phrase-fit.ts';

const gain = (subject: string, sentence: string): number => phraseFit({ subject, scope: { kind: 'all' } })(sentence);

describe('phraseFit', () => {
  it('gains by the length of the phrase that a sentence holds word for word', () => {
    const question = '全县养殖面积最大的渔场是哪个';
    expect(gain(question, '全县养殖面积最大的渔场东湾渔场完成改造。')).toBeCloseTo(0.4);
    expect(gain(question, '养殖面积最大的三个渔场启动建设。')).toBeCloseTo(0.16);
  });

  it.each(['改造渔场3处，面积最大。', '推进消防站建设。'])(
    'adds nothing for short runs, which are chance: %s',
    (sentence) => {
      expect(gain('全县养殖面积最大的渔场是哪个', sentence)).toBe(0);
    },
  );
});
