import { expect, it } from 'vitest';
import { phraseQuery } from './phrase-query.ts';

it.each([
  ['公租房谁能申请？', '"公 租 房 谁 能 申 请"'],
  ['公租房 申请条件', '"公 租 房" AND "申 请 条 件"'],
  ['5G基站', '"5g 基 站"'],
  ['R&D 经费', '"rd"* AND "经 费"'],
  ['？！', ''],
])('makes of %j the phrases %j', (query, expected) => {
  expect(phraseQuery(query)).toBe(expected);
});
