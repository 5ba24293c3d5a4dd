import { expect, it } from 'vitest';
import type { StoredDocument } from '#store';
import { bareDocument } from '#test/support/sample-documents.ts';
import { matchIssuerCount } from './match-issuer-count.ts';

const held = (title: string, issuer: string | null): StoredDocument =>
  ({ document: bareDocument({ id: title, title, issuer }) }) as unknown as StoredDocument;
const DOCUMENTS = [
  held('关于加强校园食品安全的通知', '教育局、市场监管局、卫生健康局'),
  held('渔船安全专项整治方案', '海洋渔业局、海事局'),
  held('消防工作要点', '某市人民政府'),
  held('办事指南', null),
];

it.each<[string, readonly string[]]>([
  ['三部门那个通知怎么规定的', ['关于加强校园食品安全的通知']],
  ['教育局等3部门的文件说了什么', ['关于加强校园食品安全的通知']],
  ['两部门联合印发的方案', ['渔船安全专项整治方案']],
  ['九部门的意见', []],
  ['几个部门负责', []],
  ['有三部门参与吗', []],
])('%s', (question, expected) =>
  expect(matchIssuerCount(question, DOCUMENTS).map(({ document }) => document.title)).toEqual(expected),
);
