import { describe, expect, it } from 'vitest';
import { qualifierFit } from './qualifier-fit.ts';

const fitOf = (question: string, sentence: string, scope = ''): number => qualifierFit(question, { sentence, scope });

describe('qualifierFit', () => {
  it('takes 三级 and 3级 for one grade, and a different grade for a contrary one', () => {
    expect(fitOf('三级伤残补多少', '伤残等级为3级的，补助8万元。')).toBeGreaterThan(0);
    expect(fitOf('三级伤残补多少', '伤残等级为5级的，补助3万元。')).toBeLessThan(0);
  });

  it('reads the members of a range of grades', () => {
    expect(fitOf('二级残疾补多少', '1至3级的，每人每月200元。')).toBeGreaterThan(0);
  });

  it('takes the grade from what the sentence stands under', () => {
    expect(fitOf('四级护理一天多少钱', '每人每天60元。', '第九条 享受4级待遇的')).toBeGreaterThan(
      fitOf('四级护理一天多少钱', '每人每天90元。', '第十条 享受5级待遇的'),
    );
  });

  it('puts an age into its band', () => {
    expect(fitOf('82岁老人高龄津贴多少', '80周岁至89周岁的，每人每月100元。')).toBeGreaterThan(0);
    expect(fitOf('82岁老人高龄津贴多少', '100周岁以上的，每人每月500元。')).toBeLessThan(0);
    expect(fitOf('16岁要交吗', '未满18周岁的个人不缴费。')).toBeGreaterThan(0);
  });

  it('keeps 每天 and 每月 apart', () => {
    expect(fitOf('一天补多少', '每人每天50元。')).toBeGreaterThan(fitOf('一天补多少', '每人每月900元。'));
  });

  it('favours an upper bound where one is asked for', () => {
    expect(fitOf('最高贷多少', '贷款额度不超过20万元。')).toBeGreaterThan(0);
  });

  it('says nothing about a question without qualifiers', () => {
    expect(fitOf('补贴标准是多少', '每人每天50元，80周岁以上的加倍。')).toBe(0);
  });
});
