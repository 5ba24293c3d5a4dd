import { describe, expect, it } from 'vitest';
import { plainVerdict } from './plain-verdict.ts';

const sure = (): number => 1;

describe('plainVerdict', () => {
  it.each([
    ['河道里能不能采砂', '严禁在河道管理范围内采砂。', '不可以。'],
    ['学校可以收择校费吗', '公办学校不得收取择校费。', '不可以。'],
    ['报名能不能用电子证照', '允许使用电子证照。', '可以。'],
    ['办证用不用交工本费', '首次办理免收工本费。', '不用。'],
  ])('%s: %s → %s', (question, sentence, verdict) => {
    expect(plainVerdict(question, sentence, sure)).toBe(verdict);
  });

  it.each([
    ['老师能不能兼职', '经所在单位同意可以兼职。'],
    ['河道里能不能采砂', '除应急抢险外，禁止在河道采砂。'],
    ['能不能补贴', '符合条件的，可以给予补贴。'],
    ['用不用交保证金', '不得收取保证金。'],
    ['能不能采砂', '采砂可以申请，禁止夜间作业。'],
    ['安置房能不能转租', '安置房可以由个人名义申请承租。'],
    ['标准是多少', '不得低于每月500元。'],
  ])('keeps silent where the sentence leaves it open: %s / %s', (question, sentence) => {
    expect(plainVerdict(question, sentence, sure)).toBeNull();
  });

  it('keeps silent where the clause shares too few words with the question', () => {
    expect(plainVerdict('能不能养狗', '严禁大规模开发。', () => 0.1)).toBeNull();
  });
});
