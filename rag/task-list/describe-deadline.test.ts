import { describe, expect, it } from 'vitest';
import type { Deadline } from '#core/obligation.ts';
import { describeDeadline } from './describe-deadline.ts';

const NONE: Deadline = { raw: null, start: null, end: null, basis: 'none', ambiguous: false };

const described = (deadline: Partial<Deadline>, rhythm?: string, target?: string): string =>
  describeDeadline({
    deadline: { ...NONE, ...deadline },
    recurrences: rhythm === undefined ? [] : [{ raw: rhythm, rule: 'FREQ=YEARLY' }],
    targets: target === undefined ? [] : [{ raw: target } as never],
  });

describe('a time limit', () => {
  it.each<[string, Partial<Deadline>]>([
    ['2020年3月底前 → 2020-03-31', { raw: '2020年3月底前', end: '2020-03-31', basis: 'explicit' }],
    ['到2027年 → 2027-12-31', { raw: '到2027年；到2027年', end: '2027-12-31', basis: 'explicit' }],
    ['2023—2027年（实施期） → 2027-12-31', { raw: '2023—2027年', end: '2027-12-31', basis: 'plan-period' }],
    ['方案期内（起止日期未写明）', { raw: '方案期内', basis: 'plan-period', ambiguous: true }],
    ['2024年前（有不同理解，未换算成日期）', { raw: '2024年前', basis: 'explicit', ambiguous: true }],
    ['自印发之日起30日内（未换算成日期）', { raw: '自印发之日起30日内', basis: 'explicit' }],
    ['常态化（未定日期）', { raw: '常态化' }],
    ['每月召开例会', { raw: '每月召开例会', basis: 'recurring' }],
    ['原文未明确', {}],
  ])('%s', (expected, deadline) => {
    expect(described(deadline)).toBe(expected);
  });

  it('names a rhythm beside it, but not one that is a figure or the limit itself', () => {
    const limit = { raw: '到2027年', end: '2027-12-31', basis: 'explicit' } as const;
    expect(described(limit, '每季度通报一次')).toBe('到2027年 → 2027-12-31；每季度通报一次');
    expect(described(limit, '每年新增企业8家以上', '每年新增企业8家以上')).toBe('到2027年 → 2027-12-31');
    expect(described({ raw: '每月召开例会', basis: 'recurring' }, '每月召开例会')).toBe('每月召开例会');
  });
});
