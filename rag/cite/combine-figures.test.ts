import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { combineFigures } from './combine-figures.ts';

describe('combineFigures', () => {
  it.each([
    ['difference', ['50元/平方米/月', '18元/平方米/月'], '32元/平方米/月'],
    ['difference', ['5%', '5.5%'], '0.5个百分点'],
    ['difference', ['0.3万元', '0.1万元'], '0.2万元'],
    ['difference', ['1.5万元', '8000元'], '7000元'],
    ['difference', ['1.2亿元', '1000万元'], '1.1亿元'],
    ['difference', ['五万元', '三千元'], '4.7万元'],
    ['difference', ['45周岁', '30周岁'], '15岁'],
    ['sum', ['80万元', '20万元'], '100万元'],
    ['sum', ['31套', '29套', '6套'], '66套'],
    ['ratio', ['120元', '60元'], '2倍'],
    ['ratio', ['100元', '30元'], '约3.33倍'],
    ['share', ['30公顷', '1.2平方公里'], '25%'],
    ['share', ['2万平方米', '3万平方米'], '约66.67%'],
  ] as const)('%s of %j is %s', (kind, printed, result) => expect(combineFigures(kind, printed)).toBe(result));

  it.each([
    ['difference', ['5个', '3家']],
    ['difference', ['5%', '2个百分点']],
    ['difference', ['1000元', '18元/平方米']],
    ['difference', ['3亩', '100平方米']],
    ['difference', ['20日', '3个工作日']],
    ['difference', ['1-3万元', '1万元']],
    ['difference', ['5万元以下', '3万元']],
    ['share', ['3万平方米', '2万平方米']],
    ['sum', ['5%', '3%']],
    ['sum', ['18元/平方米', '20元/平方米']],
    ['sum', ['5万元']],
  ] as const)('refuses the %s of %j', (kind, printed) => expect(combineFigures(kind, printed)).toBeNull());

  it('is exact on decimals', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999 }), fc.integer({ min: 0, max: 999_999 }), (a, b) => {
        const result = combineFigures('difference', [`${(a / 100).toFixed(2)}元`, `${(b / 100).toFixed(2)}元`]);
        expect(result).toBe(`${Number((Math.abs(a - b) / 100).toFixed(2))}元`);
      }),
    );
  });

  it('never works with units that measure different things', () => {
    const units = ['元', '%', '个', '家', '套', '亩', '日', '个工作日', '元/月'];
    fc.assert(
      fc.property(
        fc.constantFrom('difference', 'sum', 'ratio'),
        fc.tuple(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 1, max: 999 })),
        fc.subarray(units, { minLength: 2, maxLength: 2 }),
        (kind, [a, b], [x = '', y = '']) => {
          expect(combineFigures(kind, [`${a}${x}`, `${b}${y}`])).toBeNull();
        },
      ),
    );
  });
});
