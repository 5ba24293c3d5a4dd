import { describe, expect, it } from 'vitest';
import { asksPoint, limitFit, statesTime } from './states-time.ts';

describe('asksPoint', () => {
  it.each([
    ['消防验收多久办完', true],
    ['渔船检验最迟哪天', true],
    ['学校食堂整改期限到几号', true],
    ['补贴到期了还想接着领怎么弄', false],
    ['租金多少钱一个月', false],
    ['两份报告定的目标哪年高', false],
  ])('%s: %s', (question, asks) => expect(asksPoint(question)).toBe(asks));
});

describe('statesTime', () => {
  it.each([
    ['到2025年，公办幼儿园占比达到60%，', true],
    ['应当自收到申请之日起20日内作出决定。', true],
    ['于六月底前报送备案。', true],
    ['根据2019年全国渔业工作会议部署，', false],
    ['落实《关于2024年义务教育招生工作的通知》，', false],
    ['每年开展消防培训2次以上，', false],
    ['每年10月底前完成检查，', true],
    ['房源点共有两处。', false],
  ])('%s: %s', (text, states) => expect(statesTime(text)).toBe(states));
});

describe('limitFit', () => {
  it.each([
    ['税款最晚哪天缴', '应于次月15日前缴纳。', true],
    ['税款最晚哪天缴', '2025年3月28日上午开始受理。', false],
    ['土地租到哪一年', '使用期限至2047年6月30日止。', true],
    ['禁渔期哪天开始', '自5月1日起休渔。', true],
    ['教师资格打哪年起要考', '2020年起实行全国统考。', true],
    ['教师资格哪年考', '2020年起实行全国统考。', false],
  ])('%s / %s: %s', (question, sentence, fits) => expect(limitFit(question, sentence) > 0).toBe(fits));
});
