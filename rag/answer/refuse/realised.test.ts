import { describe, expect, it } from 'vitest';
import { asksRealised, saysRealised } from './realised.ts';

describe('asksRealised', () => {
  it.each([
    '渔船拆解补助一共发了多少钱',
    '老旧小区加装电梯去年实际建成了多少台',
    '消防站现在一共有几个',
    '退役军人创业贷款到现在放了多少亿',
    '棉花机采率眼下干到百分之几了',
    '执法人员名录库里目前有多少人',
  ])('%s asks what has come of it', (question) => {
    expect(asksRealised(question)).toBe(true);
  });

  it.each([
    '渔船拆解一艘补多少钱',
    '到2027年要建几个消防站',
    '租房补贴最多发几年',
    '弃租了隔多久能再报',
    '孩子丢了学籍证明几天能补',
    '小区电梯加装最多补多少万',
  ])('%s asks for a rule or a target', (question) => {
    expect(asksRealised(question)).toBe(false);
  });
});

describe('saysRealised', () => {
  it.each([
    ['累计拆解渔船120艘。', true],
    ['城镇新增就业1221万人。', true],
    ['到2027年，新增充电桩200个以上。', false],
    ['对符合条件的企业给予每户3000元补贴。', false],
  ])('%s %s', (sentence, done) => {
    expect(saysRealised(sentence)).toBe(done);
  });
});
