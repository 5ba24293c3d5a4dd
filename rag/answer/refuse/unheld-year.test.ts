import { describe, expect, it } from 'vitest';
import { unheldYear } from './unheld-year.ts';

const document = '某县海水养殖规划（2021—2025年）。到2025年，产量达到8万吨。';

describe('unheldYear', () => {
  it.each([
    ['2030年养殖产量要到多少', '到2025年，产量达到8万吨。', '2030'],
    ['2025年养殖产量要到多少', '到2025年，产量达到8万吨。', null],
    ['2023年养殖产量要到多少', '到2025年，产量达到8万吨。', null],
    ['2030年租金补贴多少', '每平方米补贴5元。', null],
    ['养殖产量要到多少', '到2025年，产量达到8万吨。', null],
  ])('%s in “%s”: %s', (question, passages, year) => {
    expect(unheldYear(question, { passages, document })).toBe(year);
  });
});

it('says nothing of a year where two are asked about: each may have a report of its own', () => {
  const text = '今年拟安排财政赤字2.18万亿元，2015年为1.62万亿元。';
  expect(unheldYear('2016年和2024年安排的赤字各是多少', { passages: text, document: text })).toBeNull();
  expect(unheldYear('2024年安排的赤字是多少', { passages: text, document: text })).toBe('2024');
});
