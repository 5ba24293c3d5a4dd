import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeWish } from './describe-wish.ts';
import { readWish } from './read-wish.ts';

const wordsOf = (text: string): string | null => {
  const wish = readWish(text);
  return wish && 'schedule' in wish ? describeWish(wish) : null;
};

describe('readWish', () => {
  it.each([
    ['每周一9点提醒本群本周到期事项', '每周一 9:00，本周到期的任务'],
    ['每周五下午3点半提醒我们下周到期的任务', '每周五 15:30，下周到期的任务'],
    ['每星期天晚上八点提醒下个星期要到期的工作', '每周日 20:00，下周到期的任务'],
    ['每天8:30提醒今天到期事项', '每天 8:30，当天到期的任务'],
    ['每天提醒到期事项', '每天 9:00，当天到期的任务'],
    ['每个工作日早上八点三刻提醒我今日到期任务。', '每个工作日 8:45，当天到期的任务'],
    ['每月1号上午10点提醒县教育局本月到期任务', '每月1日 10:00，本月到期的县教育局任务'],
    ['每月二十号14：05提醒大家县经信局的下个月到期的事项', '每月20日 14:05，下月到期的县经信局任务'],
    ['请每周三中午12点提醒本群本周内到期的事情！', '每周三 12:00，本周到期的任务'],
  ])('%s', (text, words) => expect(wordsOf(text)).toBe(words));

  it.each([
    '每周一例会制度是怎么规定的',
    '提醒我明天开会',
    '每两周提醒本周到期事项',
    '每年要提醒哪些单位报送到期情况',
    '',
  ])('is no wish: %s', (text) => expect(readWish(text)).toBeNull());

  it.each([
    ['每周一25点提醒本周到期事项', '没有看懂时间'],
    ['每天9:75提醒今天到期事项', '没有看懂时间'],
    ['每月31号提醒本月到期事项', '1 到 28 号'],
    ['每月0号提醒本月到期事项', '1 到 28 号'],
  ])('says what is wrong: %s', (text, words) => {
    expect(readWish(text)).toEqual({ problem: expect.stringContaining(words) });
  });

  it('never fails, whatever is typed', () => {
    const parts = fc.constantFrom('每周', '一', '9', '点', '半', '提醒', '到期', '：', '每月', '廿', '县教育局', ' ');
    fc.assert(
      fc.property(
        fc.array(parts).map((all) => all.join('')),
        (text) => void readWish(text),
      ),
    );
  });
});
