import { describe, expect, it } from 'vitest';
import { countsAsked, totalFit } from './counts-asked.ts';

describe('countsAsked', () => {
  it.each([
    ['公租房放出来几套', '总套数554套，', true],
    ['公租房放出来几套', '未从中选定1套进行确认的，', false],
    ['龙头企业要几家', '培育龙头企业1家，', true],
    ['消防站建几座', '至少建设1座以上，', true],
    ['养老护理员新增多少个', '每万老年人口护理员达到24人，', false],
    ['养老护理员新增多少个', '新增护理员30名以上，', true],
    ['每万人口要几个医生', '每万人口家庭医生达到4名，', true],
    ['学校食堂检查几家', '公示期5个工作日，', false],
    ['渔船改造几艘', '每艘渔船补助，', false],
  ])('%s / %s: %s', (question, clause, counts) => expect(countsAsked(question, clause)).toBe(counts));
});

describe('totalFit', () => {
  it('favours the figure of the whole over one of a part', () => {
    expect(totalFit('安置房一共几套', ['总套数320套，'])).toBeGreaterThan(0);
    expect(totalFit('安置房一共几套', ['其中甲区120套，'])).toBe(0);
  });
});
