import { describe, expect, it } from 'vitest';
import { asksPermission, deonticGain } from './deontic-fit.ts';

describe('asksPermission', () => {
  it.each(['农村能不能建别墅', '河道里让不让采砂', '材料可以后补吗', '在编人员兼职行不行', '续期用不用再交费'])(
    'hears that %s asks whether something may or must be',
    (question) => expect(asksPermission(question)).toBe(true),
  );

  it.each(['低保标准是多少', '哪些部门负责验收', '什么时候公示'])('leaves %s alone', (question) =>
    expect(asksPermission(question)).toBe(false),
  );
});

describe('deonticGain', () => {
  it('favours the sentence that forbids over the one that only describes', () => {
    const question = '河道里让不让采砂';
    expect(deonticGain(question, '严禁在河道管理范围内采砂。')).toBeGreaterThan(
      deonticGain(question, '河道采砂活动呈现多发态势。'),
    );
  });

  it('favours the sentence that waives over one that forbids something else where a duty is asked about', () => {
    const question = '公交车停车收不收费';
    expect(deonticGain(question, '对公共汽车免收停车费。')).toBeGreaterThan(
      deonticGain(question, '公共汽车不得占用消防通道停车。'),
    );
  });

  it('adds nothing for a question about a figure', () => {
    expect(deonticGain('低保标准是多少', '低保标准应当逐年提高。')).toBe(0);
  });
});
