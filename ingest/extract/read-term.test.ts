import { expect, it } from 'vitest';
import { readTerm } from './read-term.ts';

const read = (title: string, text = '', effectiveOn: string | null = null) =>
  readTerm({ title, enclosureTitle: null, texts: [text], effectiveOn, signedOn: '2023-04-14', pageMetadata: [] });

it.each([
  ['某县产业集群建设行动方案（2023—2027年）', '2023—2027年', '2023-01-01', '2027-12-31'],
  ['某县工贸产业三年行动计划(2022-2024)', '2022-2024', '2022-01-01', '2024-12-31'],
  ['某县共同富裕特色之路2023年行动方案', '2023年', '2023-01-01', '2023-12-31'],
  ['2026年某区幼儿园招生工作方案', '2026年', '2026-01-01', '2026-12-31'],
  ['某县国民经济和社会发展“十四五”规划', '十四五', '2021-01-01', '2025-12-31'],
])('%s', (title, raw, start, end) => {
  expect(read(title)).toEqual({ raw, start, end, source: 'title', explicitExpiryClause: false });
});

it.each([
  '关于申办2011年第26届运动会的复函',
  '2025年第一批公租房房源通告',
  '某管理办法（2023年修订）',
  '关于2024年政府工作报告',
])('%s states no term', (title) => expect(read(title)).toBeNull());

it('reads clauses of the document, which go before its title', () => {
  const title = '某市2023年入户管理办法';
  expect(read(title, '本办法自2023年9月8日起施行，有效期3年。', '2023-09-08')).toMatchObject({
    raw: '有效期3年',
    start: '2023-09-08',
    end: '2026-09-07',
    source: 'clause',
    explicitExpiryClause: true,
  });
  expect(read(title, '本办法自印发之日起施行，有效期至2026年12月31日。', '2025-07-04')).toMatchObject({
    raw: '有效期至2026年12月31日',
    end: '2026-12-31',
  });
  expect(read(title, '本办法自2023年1月1日起施行，至2025年12月31日止。', '2023-01-01')).toMatchObject({
    start: '2023-01-01',
    end: '2025-12-31',
  });
});

it('takes what a web page says when the document says nothing', () => {
  const row = (label: string, value: string) => ({ label, value, span: null });
  expect(
    readTerm({
      title: '关于住房保障工作的通知',
      enclosureTitle: null,
      texts: [],
      effectiveOn: null,
      signedOn: null,
      pageMetadata: [row('实施日期', '2024年03月04日'), row('失效日期', '2029年03月03日')],
    }),
  ).toMatchObject({ start: '2024-03-04', end: '2029-03-03', source: 'web-page' });
});

it('counts the coming years of a plan from the year it was signed in', () => {
  expect(read('某县贯彻落实重大工程工作总体方案', '系统谋划我县今后5年重点推进的重大工程，制定本方案。')).toEqual({
    raw: '今后5年',
    start: '2023-01-01',
    end: '2027-12-31',
    source: 'clause',
    explicitExpiryClause: false,
  });
});

it('takes no outlook of a report for a term', () => {
  expect(read('某市政府工作报告', '今后五年的主要目标是加快发展。')).toBeNull();
});
