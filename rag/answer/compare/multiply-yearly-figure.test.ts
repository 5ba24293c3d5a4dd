import { describe, expect, it } from 'vitest';
import type { Evidence } from '../rank-sentences.ts';
import { chosenYearlyFigure } from './multiply-yearly-figure.ts';

const evidenceOf = (text: string): Evidence => {
  const content = { text, runs: [{ at: 0, source: 0, length: text.length }] };
  const passage = { documentId: 'd', path: '一、', kind: 'clause', headings: [], content };
  return { found: { passage, score: 1 }, sentence: content, position: 0, score: 1 } as unknown as Evidence;
};

const chosen = (question: string, sentence: string) => {
  const figure = chosenYearlyFigure(question, evidenceOf(sentence));
  return figure && (figure.low ?? figure.high);
};

describe('chosenYearlyFigure', () => {
  const SCHOOLS = '每年新增公办幼儿园2所，普惠性民办幼儿园6所以上，力争3年建成示范园10所。';

  it('takes the yearly figure that the question names', () => {
    expect(chosen('三年累计至少新增多少所普惠性民办幼儿园', SCHOOLS)).toBe('6所');
    expect(chosen('三年下来公办幼儿园一共新增几所', SCHOOLS)).toBe('2所');
    expect(chosen('五年一共改造几座渔港', '每年改造渔港3座。')).toBe('3座');
  });

  it('and none of several that it does not tell apart, nor one that is for all years', () => {
    expect(chosen('三年累计新增多少所幼儿园', SCHOOLS)).toBeNull();
    expect(chosen('三年一共建几所示范园', '力争3年建成示范园10所。')).toBeNull();
    expect(chosen('三年补贴一共多少元', '每月补贴300元。')).toBeNull();
  });
});
