import { describe, expect, it } from 'vitest';
import { rhythmSeries } from './rhythm-series.ts';

const PLAN = {
  term: { raw: '2024—2026年', start: '2024-01-01', end: '2026-12-31', source: 'title', explicitExpiryClause: false },
  effectiveOn: null,
  signedOn: '2024-02-20',
} as const;
const NOTICE = { term: null, effectiveOn: null, signedOn: '2024-05-20' };

describe('a rhythm on the calendar', () => {
  it.each([
    ['每月召开例会', 'FREQ=MONTHLY', '2024-01-31', 'FREQ=MONTHLY;BYMONTHDAY=-1;UNTIL=20261231'],
    ['每月25日前报送', 'FREQ=MONTHLY', '2024-01-25', 'FREQ=MONTHLY;BYMONTHDAY=25;UNTIL=20261231'],
    ['每季度通报', 'FREQ=MONTHLY;INTERVAL=3', '2024-03-31', 'FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1;UNTIL=20261231'],
    ['每年新增企业8家', 'FREQ=YEARLY', '2024-12-31', 'FREQ=YEARLY;UNTIL=20261231'],
    ['每年6月底前报送', 'FREQ=YEARLY', '2024-06-30', 'FREQ=YEARLY;UNTIL=20261231'],
    ['每年11月15日前报送', 'FREQ=YEARLY', '2024-11-15', 'FREQ=YEARLY;UNTIL=20261231'],
    ['每年年初制定计划', 'FREQ=YEARLY', '2024-01-01', 'FREQ=YEARLY;UNTIL=20261231'],
    ['每双周召开例会', 'FREQ=WEEKLY;INTERVAL=2', '2024-01-01', 'FREQ=WEEKLY;INTERVAL=2;UNTIL=20261231'],
  ])('%s', (raw, rule, start, expected) => {
    expect(rhythmSeries({ raw, rule }, PLAN, null)).toEqual({ start, rule: expected });
  });

  it('begins with the document where that states no term, in the next turn still to come, and has no end', () => {
    expect(rhythmSeries({ raw: '每季度通报', rule: 'FREQ=MONTHLY;INTERVAL=3' }, NOTICE, null)).toEqual({
      start: '2024-06-30',
      rule: 'FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1',
    });
    expect(rhythmSeries({ raw: '每年3月底前报送', rule: 'FREQ=YEARLY' }, NOTICE, null)?.start).toBe('2025-03-31');
    expect(
      rhythmSeries(
        { raw: '每两个月汇报', rule: 'FREQ=MONTHLY;INTERVAL=2' },
        { ...NOTICE, signedOn: '2024-12-02' },
        null,
      )?.start,
    ).toBe('2024-12-31');
  });

  it('ends with the task where the document states no term', () => {
    expect(rhythmSeries({ raw: '每年新增8家', rule: 'FREQ=YEARLY' }, NOTICE, '2027-12-31')?.rule).toBe(
      'FREQ=YEARLY;UNTIL=20271231',
    );
  });

  it.each([
    ['no rule fits', { raw: '每半月', rule: '每半月' }, PLAN],
    ['the document states no day', { raw: '每月', rule: 'FREQ=MONTHLY' }, { ...NOTICE, signedOn: null }],
    [
      'its first turn would come after the end',
      { raw: '每年', rule: 'FREQ=YEARLY' },
      { ...PLAN, term: { ...PLAN.term, end: '2024-06-30' } },
    ],
  ])('is none where %s', (_, rhythm, document) => {
    expect(rhythmSeries(rhythm, document, null)).toBeNull();
  });
});
