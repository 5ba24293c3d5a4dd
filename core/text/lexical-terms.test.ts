import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lexicalTerms, lexicalTermsVersion } from './lexical-terms.ts';

describe('lexicalTerms', () => {
  it('gives characters, neighbours and words of three characters or more', () => {
    expect(lexicalTerms('领导小组办公室')).toEqual([
      '领',
      '导',
      '领导',
      '小',
      '导小',
      '组',
      '小组',
      '办',
      '组办',
      '公',
      '办公',
      '室',
      '公室',
      '领导小组',
      '办公室',
    ]);
  });

  it.each([
    ['研发（R&D）经费', ['r&d']],
    ['５Ｇ基站', ['5g', '5', '5g基']],
    ['打造“415X”产业集群', ['415x', '415']],
    ['占比1.5％以上', ['1.5%', '1.5', '1.5%以']],
    ['投资1,800万元', ['1800', '1800万']],
    ['到2023，500个', ['2023', '500', '500个']],
    ['拨打110', ['110']],
    ['①2023年', ['2023', '2023年']],
    ['面积3.5㎡', ['3.5m2', '3.5']],
    ['AI+制造', ['ai']],
    ['2023—2027年', ['2023', '2027', '2027年']],
  ])('keeps Latin words and figures of %s whole', (text, expected) => {
    expect(lexicalTerms(text).filter((term) => /[^\p{Script=Han}]/u.test(term))).toEqual(expected);
  });

  it.each(['国办发〔2018〕123号', '国办发[2018]123号', '国办发（2018）123号', '国办发【２０１８】第123号'])(
    'reads %s as one document number, besides its parts',
    (printed) => {
      const terms = lexicalTerms(`按照《${printed}》执行`);
      expect(terms).toEqual(expect.arrayContaining(['国办发〔2018〕123号', '〔2018〕123号', '2018', '123']));
    },
  );

  it('reads the number of an order, which has no year', () => {
    expect(lexicalTerms('国务院令第746号')).toContain('国务院令第746号');
  });

  it('joins nothing across punctuation', () => {
    expect(lexicalTerms('教育、卫生')).not.toContain('育卫');
  });

  it.each(['', ' \n', '，。；', '\u0000', '\ud800', '😀'])('gives nothing for %j', (text) => {
    expect(lexicalTerms(text)).toEqual([]);
  });

  it('keeps a term as often as it occurs', () => {
    expect(lexicalTerms('任务，任务').filter((term) => term === '任务')).toHaveLength(2);
  });

  it('gives well-formed terms for any text, the same ones each time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const terms = lexicalTerms(text);
        expect(terms.every((term) => term.trim() !== '' && !/\p{Surrogate}/u.test(term))).toBe(true);
        expect(lexicalTerms(text)).toEqual(terms);
      }),
    );
  });

  it('is of the version that stores were built with', () => {
    const terms = lexicalTerms('县发改局牵头，2025年底前新增5G基站50个、R&D占比1.5%（浙政发〔2022〕8号）');
    // When this changes, raise lexicalTermsVersion: stores that hold the old terms are then rebuilt.
    expect({ version: lexicalTermsVersion, terms: terms.join(' ') }).toMatchInlineSnapshot(`
      {
        "terms": "县 发 县发 改 发改 局 改局 牵 局牵 头 牵头 年 底 年底 前 底前 新 前新 增 新增 基 站 基站 个 占 比 占比 浙 政 浙政 发 政发 号 2025 2025年 5g 5 5g基 50 50个 r&d 1.5% 1.5 2022 8 8号 浙政发〔2022〕8号 〔2022〕8号",
        "version": 3,
      }
    `);
  });
});
