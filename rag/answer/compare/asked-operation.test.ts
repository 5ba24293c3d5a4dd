import { describe, expect, it } from 'vitest';
import { askedEnd, askedOperation } from './asked-operation.ts';

describe('askedOperation', () => {
  it.each([
    ['东苑和西苑每平米租金差多少', 'difference'],
    ['省级平台的奖励比市级多多少', 'difference'],
    ['机械化率从2020年到2025年提高几个百分点', 'difference'],
    ['东苑的套数是西苑的几倍', 'ratio'],
    ['同时评上国家级和市级，一共能拿多少', 'sum'],
    ['两个办法的罚款上限一样吗', 'same'],
    ['补贴标准是多少', null],
  ] as const)('%s: %s', (question, operation) => expect(askedOperation(question)).toBe(operation));

  it('hears which end of a range is wanted', () => {
    expect(askedEnd('罚款上限一样吗')).toBe('high');
    expect(askedEnd('最低差多少')).toBe('low');
    expect(askedEnd('租金差多少')).toBeNull();
  });
});
