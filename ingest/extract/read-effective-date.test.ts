import { expect, it } from 'vitest';
import { readEffectiveDate } from './read-effective-date.ts';

const read = (text: string, issuedOn: string | null = '2024-01-03', pageDate: string | null = null) =>
  readEffectiveDate({ texts: ['第一条 为加强管理，制定本办法。', text], issuedOn, pageDate });

it.each([
  ['本办法自2023年9月8日起施行，有效期3年。', '2023-09-08'],
  ['本办法自印发之日起施行。', '2024-01-03'],
  ['本通知自印发之日起30日后施行。', '2024-02-02'],
  ['《某办法》已经审议通过，现予公布，自2026年2月16日起施行。', '2026-02-16'],
  ['2019年3月1日 施行', '2019-03-01'],
  ['自2022年起，每年安排专项资金。', null],
])('%s', (text, date) => expect(read(text)).toBe(date));

it('trusts the web page before it counts from the day of issue', () => {
  expect(read('本办法自印发之日起施行。', '2020-06-29', '2020-07-09')).toBe('2020-07-09');
  expect(read('本办法自印发之日起施行。', null)).toBeNull();
});
