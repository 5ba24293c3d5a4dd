import { describe, expect, it } from 'vitest';
import { resultsThatHold } from './results-that-hold.ts';

const ground = (support: string) => ({ support, passed: new Set<never>() });
const support = '东苑32.5元/平方米/月、西苑18元/平方米/月；处15万元以下罚款';
const difference = (result: string, ...of: readonly string[]) => [{ kind: 'difference', result, of }] as const;

describe('resultsThatHold does combinations again', () => {
  it('lets through what comes out the same from printed figures', () =>
    expect(
      resultsThatHold(difference('14.5元/平方米/月', '32.5元/平方米/月', '18元/平方米/月'), ground(support)),
    ).toEqual(['14.5元/平方米/月']));

  it.each([
    ['a wrong result', difference('14元/平方米/月', '32.5元/平方米/月', '18元/平方米/月')],
    ['a figure that is part of another', difference('2万元', '5万元', '3万元')],
    ['a figure without the rest of its unit', difference('14.5元', '32.5元', '18元')],
  ])('stops %s', (_, calculations) => expect(resultsThatHold(calculations, ground(`${support}，3万元`))).toBeNull());
});

describe('resultsThatHold works out last days again', () => {
  const lastDay = (result: string, from: string, span: string) => [{ kind: 'after', result, from, span }] as const;
  const clauses = '自本办法施行之日起6个月内完成；本办法自2025年3月1日起施行';

  it('lets through the day that comes out the same', () =>
    expect(resultsThatHold(lastDay('2025年9月1日', '2025年3月1日', '6个月'), ground(clauses))).toEqual([
      '2025年9月1日',
    ]));

  it.each([
    ['a wrong day', lastDay('2025年8月31日', '2025年3月1日', '6个月')],
    ['a day that is not printed', lastDay('2025年9月2日', '2025年3月2日', '6个月')],
    ['a span that is not printed', lastDay('2027年3月1日', '2025年3月1日', '2年')],
  ])('stops %s', (_, calculations) => expect(resultsThatHold(calculations, ground(clauses))).toBeNull());
});
