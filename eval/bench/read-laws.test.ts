import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readLaws } from './read-laws.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wenhao-laws-'));
  await mkdir(join(folder, 'md', '社会法'), { recursive: true });
});
afterEach(() => rm(folder, { recursive: true, force: true }));

it('cuts laws at their articles, and those without at their paragraphs, in the order of names', async () => {
  const law = [
    '# 公共图书馆条例',
    '2017年11月4日通过',
    '<!-- INFO END -->',
    '## 第一章 总则',
    '第一条 为了促进公共图书馆事业发展，制定本条例。',
    '第二条 本条例所称公共图书馆包括：',
    '（一）省级公共图书馆；',
    '第二条之一 依照前条规定执行。',
  ];
  await writeFile(join(folder, 'md', '社会法', '2.md'), law.join('\n\n'));
  await writeFile(join(folder, 'md', '社会法', '1.md'), '# 批复\n\n同意。\n\n此复。\n');
  const read: unknown[] = [];
  for await (const { document, passages } of readLaws(folder)) {
    read.push([document.title, ...passages.map(({ content }) => content.text)]);
  }
  expect(read).toEqual([
    ['批复', '同意。', '此复。'],
    [
      '公共图书馆条例',
      '2017年11月4日通过',
      '第一条 为了促进公共图书馆事业发展，制定本条例。',
      '第二条 本条例所称公共图书馆包括：\n（一）省级公共图书馆；',
      '第二条之一 依照前条规定执行。',
    ],
  ]);
});
