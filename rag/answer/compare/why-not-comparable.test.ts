import { describe, expect, it } from 'vitest';
import type { Evidence } from '../rank-sentences.ts';
import { figuresOfEvidence } from './figures-of-evidence.ts';
import { whyNotComparable } from './why-not-comparable.ts';

const figureOf = (text: string, headings: readonly string[] = []) => {
  const content = { text, runs: [{ at: 0, source: 0, length: text.length }] };
  const passage = { documentId: text, path: '一、', kind: 'clause', headings, content };
  const evidence = { found: { passage, score: 1 }, sentence: content, position: 0, score: 1 } as unknown as Evidence;
  const [figure] = figuresOfEvidence(evidence);
  if (!figure) throw new Error(`no figure in ${text}`);
  return figure;
};

const reason = (left: string, right: string, end: 'high' | 'low' | null = null) =>
  whyNotComparable({ left: figureOf(left), right: figureOf(right), names: ['', ''] }, end)?.reason ?? null;

describe('whyNotComparable', () => {
  it.each([
    ['地区生产总值增长5.5%左右', '国内生产总值增长5%左右'],
    ['拒不改正的，处5万元以下的罚款', '拒不改正的，处3万元以下的罚款'],
    ['按照每月1000元的标准定额扣除', '按照每月2000元的标准定额扣除'],
    ['人均年低保标准达到15000元', '特困人员年供养标准达到16500元'],
    ['三年新增学位500个', '三年新增学位800个'],
  ])('has nothing against %s and %s', (left, right) => expect(reason(left, right)).toBeNull());

  it.each([
    ['按照每月400元的标准定额扣除', '按照每年3600元的标准定额扣除', '计算周期或计量对象不同'],
    ['绿色经济增加值占比达到50%', '绿色经济增加值同比增长8%', '口径不同，总量、增速、占比不能混算'],
    ['处5万元以下的罚款', '处5万元的罚款', '上限、下限与定值不能混算'],
    ['处1万元以上10万元以下的罚款', '处5万元以下的罚款', '原文写的是区间'],
    ['新增就业15万人', '新增就业12家', '单位不同'],
    ['五年城镇新增就业4500万人', '城镇新增就业1000万人', '所跨年数不同'],
    ['人均可支配收入达到5万元', '可支配收入总额达到5亿元', '口径不同，总量、增速、占比不能混算'],
    ['新增就业预期目标15万人', '新增就业12万人', '目标与完成数不能混算'],
    ['一次性创业补贴1万元', '危险废物贮存面积3万平方米', '所说的事项不同'],
  ])('keeps %s and %s apart', (left, right, why) => expect(reason(left, right)).toBe(why));

  it('sets upper ends against each other where the question wants them', () =>
    expect(reason('处1万元以上10万元以下的罚款', '处5万元以下的罚款', 'high')).toBeNull());
});
