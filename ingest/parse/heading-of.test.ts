import { describe, expect, it } from 'vitest';
import { headingOf } from './heading-of.ts';

describe('headingOf', () => {
  it.each([
    ['实施空间腾换行动。', 'subsection', '实施空间腾换行动'],
    ['整治低效工业用地。以国土空间规划为引领，聚焦闲置土地。', 'item', '整治低效工业用地'],
    ['总体要求', 'section', '总体要求'],
    [
      '工作目标：到2027年，全县建成园区3个、新增企业20家，规上工业增加值年均增长8%以上，研发投入稳步提高。',
      'item',
      '工作目标',
    ],
    ['加强监管（责任单位：县市场监管局）', 'item', '加强监管'],
    ['依法设立的；', 'subsection', ''],
    [
      '各乡镇人民政府、县政府各部门要充分认识这项工作的重要意义，切实加强领导，明确责任，密切配合，狠抓落实。',
      'item',
      '',
    ],
  ] as const)('%s', (text, type, heading) => expect(headingOf(text, type)).toBe(heading));

  it('takes a heading for an article only in brackets, alone, or as a few words before its text', () => {
    expect(headingOf('【适用范围】本办法适用于本县。', 'article')).toBe('适用范围');
    expect(headingOf('适用范围', 'article')).toBe('适用范围');
    expect(headingOf('平台服务。每年安排最高100万元。', 'article')).toBe('平台服务');
    expect(headingOf('本办法自2023年9月8日起施行。', 'article')).toBe('');
    expect(headingOf('县级以上人民政府应当加强领导。具体办法另定。', 'article')).toBe('');
  });
});
