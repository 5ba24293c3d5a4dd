import { describe, expect, it } from 'vitest';
import { findRecurrences } from './find-recurrences.ts';
import { readDeadline } from './read-deadline.ts';
import { recurrenceRule } from './recurrence-rule.ts';

const plan = { documentTerm: { raw: '2023—2027年', start: '2023-01-01', end: '2027-12-31' }, documentYear: 2023 };
const threeYears = { documentTerm: { raw: '2022—2024年', start: '2022-01-01', end: '2024-12-31' }, documentYear: 2022 };
const none = { documentTerm: null, documentYear: 2019 };

const short = (text: string, context: Parameters<typeof readDeadline>[1]): string => {
  const { raw, start, end, basis, ambiguous } = readDeadline(text, context);
  return `${raw ?? '-'} ${start ?? ''}~${end ?? ''} ${basis}${ambiguous ? ' ?' : ''}`;
};

describe('readDeadline', () => {
  it('takes the dates a task names and starts them with the plan', () => {
    expect(short('到2025年，亩均税收达到12万元。到2027年，营业收入突破25亿元。', plan)).toBe(
      '到2025年；到2027年 2023-01-01~2027-12-31 explicit',
    );
    expect(short('时间要求：2020年3月底前。', none)).toBe('2020年3月底前 ~2020-03-31 explicit');
    expect(short('建设年限 2022—2024', threeYears)).toBe('2022—2024 2022-01-01~2024-12-31 explicit');
  });

  it('falls back to the term of the document', () => {
    expect(short('大力推进低效工业用地整治和盘活利用。', plan)).toBe('2023—2027年 2023-01-01~2027-12-31 plan-period');
    expect(short('大力推进低效工业用地整治和盘活利用。', none)).toBe('- ~ none');
  });

  it('does not take a year that is only named for a deadline', () => {
    expect(short('落实2021年全国会议精神，推进整治，建设园区。', plan)).toBe(
      '2023—2027年 2023-01-01~2027-12-31 plan-period',
    );
  });

  it('reads a length of time only against a term of that length', () => {
    expect(short('三年力争完成技改资金投入1500万元以上', threeYears)).toBe(
      '三年力争 2022-01-01~2024-12-31 plan-period',
    );
    expect(short('今后5年滚动推进', plan)).toBe('今后5年 2023-01-01~2027-12-31 plan-period');
    expect(short('力争3年建成研发中心10家', plan)).toBe('力争3年 ~ plan-period ?');
    expect(short('近三年无重大事故的企业', none)).toBe('- ~ none');
    expect(short('落实三年行动计划', none)).toBe('- ~ none');
    expect(short('2024年力争取得新进展，形成经验，培育品牌', none)).toBe('- ~ none');
  });

  it.each(['常态化推进', '持续开展。', '尽快完成', '时间要求：长期'])('"%s" sets no deadline', (text) => {
    expect(readDeadline(text, plan)).toMatchObject({ end: null, basis: 'none' });
  });

  it('computes nothing from an ambiguous deadline', () => {
    expect(short('力争在2024年前建成网箱', threeYears)).toBe('2024年前 2022-01-01~ explicit ?');
  });

  it('keeps a rhythm beside the term, and alone where there is none', () => {
    expect(readDeadline('每年新招引落地重大项目3个以上', plan)).toMatchObject({
      basis: 'plan-period',
      end: '2027-12-31',
      recurrence: [{ raw: '每年', unit: 'year', every: 1 }],
    });
    expect(short('加强评估。每月视情安排情况汇报，确定目标。', none)).toBe('每月视情安排情况汇报 ~ recurring');
    expect(short('每年底前报送清单', none)).toBe('每年底前报送清单 ~ recurring');
  });
});

describe('findRecurrences', () => {
  const found = (text: string): readonly string[] =>
    findRecurrences(text).map(
      ({ raw, unit, every, everyHigh, stated }) =>
        `${raw} ${every}${everyHigh ? `-${everyHigh}` : ''} ${unit}${stated ? '' : ' named'}`,
    );

  it.each([
    ['每季度晾晒', ['每季度 1 quarter']],
    ['分管领导每半月听取研究', ['每半月 1 half-month']],
    ['每两个月调度一次', ['每两个月 2 month']],
    ['隔周召开', ['隔周 2 week']],
    ['周例会原则上每双周召开', ['周例会 1 week named', '每双周 2 week']],
    ['一月一晾晒、一季一考评', ['一月一 1 month', '一季一 1 quarter']],
    ['原则上3-6个月对全部谋划课题完成一轮评估', ['3-6个月 3-6 month']],
    ['报送进展月报', ['月报 1 month named']],
    ['按月通报、逐年提标', ['按月 1 month', '逐年 1 year']],
    ['每年12月底前', ['每年12月底前 1 year']],
    ['每3～5年参与一次培训', ['每3～5年 3-5 year']],
  ])('%s', (text, expected) => expect(found(text)).toEqual(expected));

  it.each([
    '每万人口拥有量',
    '年均增长8%',
    '12月报送',
    '每个企业',
    '每年份',
    '周边',
    '满6个月以上的一次性补贴',
    '年满60周岁的一次认定',
  ])('finds none in "%s"', (text) => expect(found(text)).toEqual([]));

  it('lets a stated rhythm overrule a name', () => {
    expect(readDeadline('周例会原则上每双周召开', none).recurrence).toMatchObject([{ unit: 'week', every: 2 }]);
    expect(readDeadline('建立周例会制度', none).recurrence).toMatchObject([{ unit: 'week', every: 1, stated: false }]);
  });
});

describe('recurrenceRule', () => {
  it.each([
    ['每年报送', 'FREQ=YEARLY'],
    ['每季度晾晒', 'FREQ=MONTHLY;INTERVAL=3'],
    ['每双周召开', 'FREQ=WEEKLY;INTERVAL=2'],
    ['每半月听取', '每半月'],
    ['每3-6个月评估', '每3-6个月'],
  ])('of %s is %s', (text, rule) => expect(findRecurrences(text).map(recurrenceRule)).toEqual([rule]));
});
