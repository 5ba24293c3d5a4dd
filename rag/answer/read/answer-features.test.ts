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
    ['消防站要配多少位专职队员', '每站配备专职消防员18名。', true],
    ['微型消防站要建几个', '新建微型消防站12座以上。', true],
    ['渔船安装终端的有几个', '完成渔船终端安装320艘。', true],
    ['上规模的食品厂有几户', '培育规上食品企业6家。', true],
    ['学位能解决几成', '随迁子女公办学位占比达到85%。', true],
    ['水费里多大一块能拿去修管网', '水费收入的30%用于管网改造。', true],
    ['贷款贴息占多少', '给予50%的贴息。', true],
    ['车位占多少个', '按50%的比例配建。', false],
    ['几个月办结', '3人以上共同办理。', false],
    ['新建几座', '第2座大桥竣工。', false],
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
