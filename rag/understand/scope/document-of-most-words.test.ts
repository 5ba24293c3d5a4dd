import { expect, it } from 'vitest';
import type { StoredDocument } from '#store';
import { bareDocument } from '#test/support/sample-documents.ts';
import { documentOfMostWords } from './document-of-most-words.ts';

const held = (title: string): StoredDocument =>
  ({ document: bareDocument({ id: title, title, issuer: null }) }) as unknown as StoredDocument;
const DOCUMENTS = [
  held('船员信息管理办法'),
  held('船员培训管理办法'),
  held('学校食堂管理规定'),
  held('某局对政协第12次会议提案的答复'),
  held('某局对人大第3次会议建议的答复'),
];

it.each<[string, string, string | null]>([
  ['船员信息登记', '办法', '船员信息管理办法'],
  ['政协提案', '答复', '某局对政协第12次会议提案的答复'],
  ['学校食堂卫生', '规定', '学校食堂管理规定'],
  ['船员', '办法', null],
  ['船员信息培训', '办法', null],
  ['学校食堂', '办法', null],
  ['渔船补贴', '办法', null],
])('%s %s', (name, word, title) =>
  expect(documentOfMostWords(name, word, DOCUMENTS)?.document.title ?? null).toBe(title),
);
