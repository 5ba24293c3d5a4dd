import { describe, expect, it } from 'vitest';
import { askedParts, namesManyParts } from './asked-parts.ts';

describe('askedParts', () => {
  it.each([
    ['商业、酒店、办公三块面积加起来多少', 'sum'],
    ['风电光伏装机合一块儿是多少', 'sum'],
    ['小学和初中学位总共新增多少个', 'sum'],
    ['除开放货的地方还剩多大', 'remainder'],
    ['扣掉县里配套的，上面给多少', 'remainder'],
    ['剩下的还有几套', 'remainder'],
    ['规上企业占全部的几成', 'share'],
    ['省级资金占总投资多少', 'share'],
  ] as const)('%s wants the %s', (question, operation) => expect(askedParts(question)).toBe(operation));

  it.each(['消防站要建几座', '除了身份证还要带什么材料', '谁牵头'])('%s wants nothing of the kind', (question) =>
    expect(askedParts(question)).toBeNull(),
  );
});

describe('namesManyParts', () => {
  it.each(['商业体、酒店、办公加起来', '三块面积加起来', '小学、初中和高中一共'])('%s', (question) =>
    expect(namesManyParts(question)).toBe(true),
  );
  it.each(['小学和初中一共', '风电、光伏合计'])('but not %s', (question) =>
    expect(namesManyParts(question)).toBe(false),
  );
});
