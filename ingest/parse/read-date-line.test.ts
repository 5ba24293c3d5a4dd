import { expect, it } from 'vitest';
import { readDateLine } from './read-date-line.ts';

it.each([
  ['2023年4月23日', '2023-04-23'],
  ['2026年 4月 20 日', '2026-04-20'],
  ['二〇〇四年六月二十六日', '2004-06-26'],
  ['二○○四年十二月三十一日', '2004-12-31'],
  ['2023-11-28', '2023-11-28'],
])('%s is a date', (text, date) => expect(readDateLine(text)).toBe(date));

it.each(['1997年10月――1998年2月', '2023年2月30日', '2023年4月23日印发', '2023年4月', '自2023年4月23日起'])(
  '%s is no date line',
  (text) => expect(readDateLine(text)).toBeNull(),
);
