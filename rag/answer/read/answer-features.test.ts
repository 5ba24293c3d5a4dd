import { describe, expect, it } from 'vitest';
import { headingGain, measureFits, shapeGain } from './answer-features.ts';

describe('measureFits', () => {
  it.each([
    ['报名要交多少钱', '报名费每人50元。', true],
    ['一年学费多少', '学费减免比例为50%。', false],
    ['总投资多少亿', '计划总投资3.2亿元。', true],
    ['总投资多少亿', '补助每户1200元。', false],
    ['个人缴多少', '个人缴费费率为0.2%。', true],
    ['新增就业多少万人', '城镇新增就业12万人。', true],
    ['有多少人受益', '依法由第三人负担的费用不予支付。', false],
    ['公示几天', '公示期为7日。', true],
  ])('%s / %s: %s', (question, sentence, fits) => {
    expect(measureFits(question, sentence)).toBe(fits);
  });

  it('knows no measure of a bare 多少', () => {
    expect(measureFits('覆盖率目标是多少', '覆盖率达到90%。')).toBeNull();
  });
});

describe('shapeGain', () => {
  it('favours a sentence that says who takes it over one that names no unit', () => {
    const asks = new Set(['who'] as const);
    expect(shapeGain(asks, '申请人向区民政局提出申请。')).toBeGreaterThan(shapeGain(asks, '申请人应当提供证明材料。'));
  });
});

describe('headingGain', () => {
  it('favours a unit under a heading that names the responsible ones', () => {
    const asks = new Set(['who'] as const);
    expect(headingGain(asks, '（一）受理部门', '市残联教育就业部，北街1号。')).toBeGreaterThan(0);
    expect(headingGain(asks, '（一）总体要求', '市残联教育就业部，北街1号。')).toBe(0);
  });
});
