import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, isoDate, lastDayOfMonth, parseIsoDate } from './calendar.ts';
import { findDates } from './find-dates.ts';
import { lunarToIsoDate } from './lunar-date.ts';

/** What is found, short: raw, kind, days; `?` marks an ambiguous one. */
const found = (text: string, year: number | null = null): readonly string[] =>
  findDates(text, { year }).map(
    ({ raw, kind, start, end, ambiguous }) => `${raw} ${kind} ${start ?? ''}~${end ?? ''}${ambiguous ? '?' : ''}`,
  );

describe('findDates', () => {
  it.each([
    ['2023年4月23日印发', '2023年4月23日 point 2023-04-23~2023-04-23'],
    ['2023-04-23', '2023-04-23 point 2023-04-23~2023-04-23'],
    ['2023.4.23', '2023.4.23 point 2023-04-23~2023-04-23'],
    ['二〇〇四年六月二十六日', '二〇〇四年六月二十六日 point 2004-06-26~2004-06-26'],
    ['二○○四年十一月三十日', '二○○四年十一月三十日 point 2004-11-30~2004-11-30'],
    ['2023 年 4 月', '2023 年 4 月 point 2023-04-01~2023-04-30'],
    ['2023年任务', '2023年 point 2023-01-01~2023-12-31'],
    ['2023年第二季度', '2023年第二季度 point 2023-04-01~2023-06-30'],
    ['2023年5月中旬', '2023年5月中旬 point 2023-05-11~2023-05-20'],
    ['截至2022年底，全县共有', '截至2022年底 point 2022-12-31~2022-12-31'],
  ])('reads the time named in "%s"', (text, expected) => expect(found(text)).toEqual([expected]));

  it.each([
    ['2020年3月底前。', '2020年3月底前 deadline ~2020-03-31'],
    ['2020年2月底前', '2020年2月底前 deadline ~2020-02-29'],
    ['2027年底前，在符合规定前提下', '2027年底前 deadline ~2027-12-31'],
    ['到2025年，产业集群', '到2025年 deadline ~2025-12-31'],
    ['到 2024 年，完成', '到 2024 年 deadline ~2024-12-31'],
    ['至2024年，启动', '至2024年 deadline ~2024-12-31'],
    ['力争到2027年', '到2027年 deadline ~2027-12-31'],
    ['2025年上半年完成', '2025年上半年 deadline ~2025-06-30'],
    ['2024年6月建成投用', '2024年6月 deadline ~2024-06-30'],
    ['2024年5月15日前报送', '2024年5月15日前 deadline ~2024-05-15'],
    ['2024年年内', '2024年年内 deadline ~2024-12-31'],
    ['到“十四五”末', '到“十四五”末 deadline ~2025-12-31'],
    ['力争2024年春节前具备通水条件', '2024年春节前 deadline ~2024-02-09'],
    ['2025年国庆节前', '2025年国庆节前 deadline ~2025-09-30'],
  ])('reads the deadline of "%s"', (text, expected) => expect(found(text)).toEqual([expected]));

  it.each([
    ['实施期为2023—2027年', '2023—2027年 range 2023-01-01~2027-12-31'],
    ['（2022—2024）', '2022—2024 range 2022-01-01~2024-12-31'],
    ['2019-2021年', '2019-2021年 range 2019-01-01~2021-12-31'],
    ['2022年至2024年', '2022年至2024年 range 2022-01-01~2024-12-31'],
    ['从2023年起至2027年', '2023年起至2027年 range 2023-01-01~2027-12-31'],
    ['1997年10月――1998年2月', '1997年10月――1998年2月 range 1997-10-01~1998-02-28'],
    ['2023年1—3月', '2023年1—3月 range 2023-01-01~2023-03-31'],
    ['2023年4月1日至5月31日', '2023年4月1日至5月31日 range 2023-04-01~2023-05-31'],
    ['2026年5月7日-13日', '2026年5月7日-13日 range 2026-05-07~2026-05-13'],
    ['“十四五”期间', '“十四五”期间 range 2021-01-01~2025-12-31'],
  ])('reads the range of "%s"', (text, expected) => expect(found(text)).toEqual([expected]));

  it.each([
    ['自2023年5月1日起施行', '2023年5月1日起 start 2023-05-01~'],
    ['2021年以来', '2021年以来 start 2021-01-01~'],
    ['自发布之日起30日后施行', '自发布之日起30日后 relative ~'],
    ['收到材料后15个工作日内', '15个工作日内 relative ~'],
  ])('reads "%s"', (text, expected) => expect(found(text)).toEqual([expected]));

  it.each([
    ['力争在2024年前建成', '2024年前 deadline ~?'],
    ['2024年3月前', '2024年3月前 deadline ~?'],
    ['春节前完成', '春节前 deadline ~?'],
  ])('quotes "%s" and computes nothing', (text, expected) => expect(found(text, 2023)).toEqual([expected]));

  it('takes the year of a date that names none from its sentence, then from the document', () => {
    expect(found('6月底前完成')).toEqual(['6月底前 deadline ~?']);
    expect(found('6月底前完成', 2023)).toEqual(['6月底前 deadline ~2023-06-30']);
    expect(found('2024年3月底前编制，6月底前印发', 2023).at(-1)).toBe('6月底前 deadline ~2024-06-30');
    expect(found('2024年3月底前编制。6月底前印发', 2023).at(-1)).toBe('6月底前 deadline ~2023-06-30');
    expect(found('年底前、国庆前、年内', 2023)).toEqual([
      '年底前 deadline ~2023-12-31',
      '国庆前 deadline ~2023-09-30',
      '年内 deadline ~2023-12-31',
    ]);
    expect(found('明年一季度末', 2023)).toEqual(['明年一季度末 deadline ~2024-03-31']);
  });

  it.each([
    '编制《数字经济发展“十四五”规划》',
    '每年底前、每年3月',
    '三个月、3-6个月',
    '前三季度',
    '嵊泗〔202〕号',
    '科技攻关5年',
    '12345热线',
    '联系电话：020-83320000',
    '1.2.3',
    '2023年2月30日',
  ])('finds no date in "%s"', (text) => expect(found(text)).toEqual([]));

  it('gives the place and words of every mention, whatever the text', () => {
    const pieces = fc.constantFrom(
      ...'2023年 4月 23日 底 前 到 至 — 十四五 末 “ ” 二〇二三 春节 3 季度 上 半年 起 内 每 自 之日起 。 ，'.split(' '),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(pieces).map((parts) => parts.join('')),
        ),
        (text) => {
          let from = 0;
          for (const { raw, span, start, end } of findDates(text, { year: 2023 })) {
            expect(text.slice(span.start, span.end)).toBe(raw);
            expect(span.start).toBeGreaterThanOrEqual(from);
            if (start && end) expect(start <= end).toBe(true);
            from = span.end;
          }
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('finds any day in every way of writing it', () => {
    const day = fc.date({ min: new Date('1950-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(day, (date) => {
        const iso = date.toISOString().slice(0, 10);
        const [year, month, dayOfMonth] = iso.split('-').map(Number);
        for (const written of [`${year}年${month}月${dayOfMonth}日`, iso, `${year}.${month}.${dayOfMonth}`]) {
          expect(findDates(written)).toMatchObject([{ raw: written, start: iso, end: iso, precision: 'day' }]);
        }
      }),
    );
  });

  it('gets through long hostile text', () => {
    for (const text of [
      '2023年'.repeat(20_000),
      '一'.repeat(50_000),
      '1-'.repeat(30_000),
      '自'.repeat(50_000),
      '到'.repeat(50_000),
    ]) {
      for (const { span, raw } of findDates(text)) expect(text.slice(span.start, span.end)).toBe(raw);
    }
  });
});

describe('calendar', () => {
  it('knows which days exist', () => {
    expect(parseIsoDate('2024-02-29')).toBe('2024-02-29');
    expect(parseIsoDate('2023-02-29')).toBeNull();
    expect(parseIsoDate('2023-2-9')).toBeNull();
    expect(isoDate(99, 1, 1)).toBeNull();
    expect(lastDayOfMonth(2100, 2)).toBe(28);
  });

  it('counts days there and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -20_000, max: 20_000 }), (days) => {
        expect(daysBetween('2023-04-23', addDays('2023-04-23', days))).toBe(days);
      }),
    );
    expect(() => addDays('2023年4月23日', 1)).toThrow(RangeError);
  });

  it.each([
    [1996, '1996-02-19'],
    [2023, '2023-01-22'],
    [2024, '2024-02-10'],
    [2026, '2026-02-17'],
    [2027, '2027-02-06'],
    [2030, '2030-02-03'],
  ])('knows the Spring Festival of %d', (year, day) => expect(lunarToIsoDate(year, 1, 1)).toBe(day));

  it('counts the leap month in', () => expect(lunarToIsoDate(2023, 8, 15)).toBe('2023-09-29'));
});
