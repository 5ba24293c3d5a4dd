import { expect, it } from 'vitest';
import type { StoredDocument } from '#store';
import { bareDocument } from '#test/support/sample-documents.ts';
import { narrowNamed } from './narrow-named.ts';

const held = (title: string, issuer: string | null = null): StoredDocument =>
  ({ document: bareDocument({ id: title, title, issuer, file: 'a.txt' }) }) as unknown as StoredDocument;
const DOCUMENTS = [
  held('房屋建筑消防安全管理办法', '某市住房和城乡建设局'),
  held('渔业船舶消防安全管理办法', '某市海洋渔业局'),
  held('学校消防安全管理办法', '某市教育局'),
];

const narrowed = (question: string) => narrowNamed(question, DOCUMENTS).map(({ document }) => document.title);

it.each([
  ['渔业船舶那个消防办法多久查一次', '渔业船舶消防安全管理办法'],
  ['消防安全管理办法里学校多久演练一次', '学校消防安全管理办法'],
  ['住房和城乡建设局的消防办法', '房屋建筑消防安全管理办法'],
])('%s', (question, title) => expect(narrowed(question)).toEqual([title]));

it.each([
  '消防办法怎么规定的',
  '学校和渔业船舶的消防办法怎么说',
  '学校那个和其他几份消防办法分别怎么说',
  '学校的消防办法跟别的有什么不同',
])('keeps all: %s', (question) => expect(narrowed(question)).toHaveLength(3));
