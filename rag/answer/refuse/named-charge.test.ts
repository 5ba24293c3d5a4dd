import { describe, expect, it } from 'vitest';
import { namedCharge } from './named-charge.ts';

describe('namedCharge', () => {
  it.each([
    ['渔船过户办一次收多少手续费', '手续费'],
    ['创业贷款逾期罚息是多少', '罚息'],
    ['社保卡补一张收多少工本费', '工本费'],
    ['消防改造全年一共安排多少预算', '预算'],
    ['转移要几个工作日办完', null],
    ['租房补贴一年给多少钱', null],
    ['贷款利率最高多少', null],
    ['养老金一个月领多少', null],
  ])('%s: %s', (question, charge) => {
    expect(namedCharge(question)).toBe(charge);
  });
});
