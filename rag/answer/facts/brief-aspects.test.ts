import { describe, expect, it } from 'vitest';
import { askedAspects } from './brief-aspects.ts';

describe('askedAspects', () => {
  it.each([
    ['给领导讲2分钟：老旧小区改造的范围、补助标准和完成时间', ['范围', '补助标准', '完成时间']],
    ['一句话概括养老服务办法的对象和经费来源', ['对象', '经费来源']],
    ['列个提纲：高标准农田建设方案的目标、任务、资金', ['目标', '任务', '资金']],
  ])('reads the aspects of %s', (question, names) => {
    expect(askedAspects(question)?.names).toEqual(names);
  });

  it.each(['老旧小区改造的范围和标准是什么', '给领导讲2分钟'])('finds none in %s', (question) => {
    expect(askedAspects(question)).toBeNull();
  });
});
