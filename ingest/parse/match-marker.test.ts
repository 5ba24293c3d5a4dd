import { describe, expect, it } from 'vitest';
import { matchMarker } from './match-marker.ts';

describe('matchMarker', () => {
  it.each([
    ['一、总体要求', 'section', '一、', 1],
    ['二十一，加强保障', 'section', '二十一、', 21],
    ['(三) 六横产业', 'subsection', '（三）', 3],
    ['（十二)航空产业', 'subsection', '（十二）', 12],
    ['㈢稳外贸', 'subsection', '（三）', 3],
    ['1.整治低效用地', 'item', '1.', 1],
    ['12、营造环境', 'item', '12.', 12],
    ['3 ．加快建设', 'item', '3.', 3],
    ['⒋试点先行', 'item', '4.', 4],
    ['（2）试点', 'subitem', '（2）', 2],
    ['⑶推广', 'subitem', '（3）', 3],
    ['2）推广', 'half-bracket', '2）', 2],
    ['⑫其他', 'point', '⑫', 12],
    ['第三条　为了规范', 'article', '第三条', 3],
    ['第 12 条 下列', 'article', '第十二条', 12],
    ['第十二条之一　下列', 'article', '第十二条之一', 12],
    ['第 一 章　总则', 'chapter', '第一章', 1],
    ['第二节　处罚', 'division', '第二节', 2],
    ['第一分编　通则', 'subpart', '第一分编', 1],
    ['第三部分　保障', 'part', '第三部分', 3],
    ['第二步：办理', 'step', '第二步', 2],
  ])('%s is a %s %s', (line, type, canonical, number) => {
    expect(matchMarker(line)).toMatchObject({ type, canonical, number });
  });

  it.each([
    '一是加强领导',
    '（2022—2024年）',
    '（2023）5号',
    '2023.5前',
    '三五个',
    '——坚持创新',
    '第一，要',
    '（试行）',
  ])('%s opens with no marker', (line) => expect(matchMarker(line)).toBeNull());

  it('says where label and text divide', () => {
    const marker = matchMarker('（一）、 加强领导。');
    expect(marker).toMatchObject({ labelEnd: 4, textStart: 5 });
  });
});
