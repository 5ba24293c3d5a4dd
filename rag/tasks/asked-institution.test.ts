import { expect, it } from 'vitest';
import { askedInstitution } from './asked-institution.ts';

it.each([
  ['几个文里凡是写了青山海关的都给我找出来', '青山海关'],
  ['附件中县供电公司在哪几行', '县供电公司'],
  ['有临江海事处的是哪几行', '临江海事处'],
  ['凡是提到县检察院的', '县检察院'],
  ['出现县武装部的地方', '县武装部'],
  ['带县人民医院的任务', '县人民医院'],
  ['县第一中学有哪些任务', '县第一中学'],
  ['国网临江县供电公司负责哪些', '国网临江县供电公司'],
  ['提到中国农业银行的', '中国农业银行'],
])('%s', (question, name) => {
  expect(askedInstitution(question)).toBe(name);
});

it.each(['关于学校的任务有哪些', '医院要做什么', '银行业有哪些任务', '县教育局有哪些任务'])('not %s', (question) => {
  expect(askedInstitution(question)).toBeNull();
});
