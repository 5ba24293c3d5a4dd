import { describe, expect, it } from 'vitest';
import { readSpokenFigures } from './spoken-figures.ts';

describe('readSpokenFigures', () => {
  it.each([
    ['八十往上的老人有啥补贴', '80周岁以上的老人有啥补贴'],
    ['六十五岁以上的免费吗', '65周岁以上的免费吗'],
    ['秸秆利用要过九成', '秸秆利用要过90%'],
    ['八成五的村要通', '85%的村要通'],
    ['覆盖率百分之九十五是哪年的', '覆盖率95%是哪年的'],
    ['营收冲二十五个亿', '营收冲25亿'],
    ['渔船补三百来户', '渔船补300户'],
    ['一千二百万元的奖补', '1200万元的奖补'],
    ['九百位老人装呼叫器', '900位老人装呼叫器'],
    ['产值过亿的厂子', '产值超亿元的厂子'],
  ])('writes %s as %s', (question, text) => {
    expect(readSpokenFigures(question).text).toBe(text);
  });

  it('looks for what is just above a round figure', () => {
    const { text, words } = readSpokenFigures('产值做到十四亿多');
    expect(text).toBe('产值做到14亿');
    expect(words).toContain('14.3亿');
  });

  it('looks for the prize behind a place', () => {
    expect(readSpokenFigures('大赛拿了第二名给多少')).toEqual({ text: '大赛拿了二等奖给多少', words: ['第二名'] });
  });

  it.each([
    '完成十项重大工程',
    '“十四五”规划',
    '两癌筛查一次成功',
    '千项万亿工程',
    '百千万工程',
    '成立三年的公司',
    '第十二条',
    '三五成群',
    '七八成的户',
    '过百万人次',
  ])('leaves %s', (question) => expect(readSpokenFigures(question)).toEqual({ text: question, words: [] }));
});
