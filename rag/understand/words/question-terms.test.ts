import { describe, expect, it } from 'vitest';
import { parseSynonyms } from './parse-synonyms.ts';
import { questionTerms, subjectRuns, synonymsIn } from './question-terms.ts';

const { synonyms } = parseSynonyms('# 说明\n修路\t公路建设、道路改造\n谁管\t责任单位、主管部门\n坏行\n\t空\n');

describe('the word list', () => {
  it('leaves out remarks and lines of another form', () => {
    expect([...synonyms.keys()]).toEqual(['修路', '谁管']);
  });

  it('gives the official words for everyday words, the longest entry first', () => {
    const { synonyms: list } = parseSynonyms('快递\t邮政快递\n收快递\t投递服务\n');
    expect(synonymsIn('村里收快递的点', list)).toEqual([['投递服务']]);
  });

  it('does not take the end of one word and the beginning of the next for a short everyday word', () => {
    const tenths = new Map([['一成', ['10%']]]);
    expect(synonymsIn('小组由县里统一成立', tenths)).toEqual([]);
    expect(synonymsIn('能补贴一成吗', tenths)).toEqual([['10%']]);
  });
});

describe('what a question is about', () => {
  it('leaves question words and courtesies out', () => {
    expect(subjectRuns('请问县里修路要花多少钱')).toEqual(['县里修路', '花', '钱']);
  });

  it('keeps figures and Latin terms whole', () => {
    expect(subjectRuns('研发占比1.5%和R&D投入')).toEqual(['研发占比1.5%', 'R&D投入']);
    expect(subjectRuns('“1+10”是什么')).toEqual(['1+10']);
  });

  it('adds official words with less weight than the question’s own', () => {
    const weights = new Map(questionTerms('修路的事', synonyms).map(({ term, weight }) => [term, weight]));
    expect(weights.get('修路')).toBe(1);
    expect(weights.get('公路')).toBeCloseTo(0.4);
    expect(weights.get('道路')).toBeCloseTo(0.32);
  });

  it('does not look for the words of the ask', () => {
    const terms = questionTerms('修路谁管', synonyms).map(({ term }) => term);
    expect(terms).not.toContain('责任');
    expect(terms).not.toContain('主管');
  });
});

describe('names of the documents', () => {
  it('stay whole, question words in them included', () => {
    expect(subjectRuns('高效办成一件事怎么办', new Set(['高效办成一件事']))).toEqual(['高效办成一件事']);
    expect(subjectRuns('高效办成一件事怎么办')).not.toEqual(['高效办成一件事']);
  });
});
