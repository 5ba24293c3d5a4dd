import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolders } from '#test/support/temporary-folders.ts';
import { findSourceFiles } from './find-source-files.ts';
import { sourceFileAt } from './source-file.ts';

const newFolder = temporaryFolders();

const folderWith = (files: readonly string[]): string => {
  const folder = newFolder();
  for (const file of files) {
    mkdirSync(join(folder, file, '..'), { recursive: true });
    writeFileSync(join(folder, file), '正文');
  }
  return folder;
};

test('a folder stands for its readable files, in the order of their names', async () => {
  const folder = folderWith([
    '乙.txt',
    '甲.md',
    '2024/通知.HTML',
    '2024/a/办法.htm',
    '.hidden.txt',
    '.git/x.txt',
    '~$通知.txt',
    '附件.docx',
    '2024/表.xlsx',
    '2024/表2.xlsx',
    'README',
  ]);
  const { files, skipped } = await findSourceFiles([folder]);
  expect(files.map(({ name }) => name.slice(folder.length + 1))).toEqual([
    '2024/a/办法.htm',
    '2024/通知.HTML',
    '乙.txt',
    '甲.md',
  ]);
  expect(skipped).toEqual([
    { extension: '', count: 1 },
    { extension: '.docx', count: 1 },
    { extension: '.xlsx', count: 2 },
  ]);
});

test('links in a folder are not followed, so nothing outside it is read and no circle is walked', async () => {
  const outside = folderWith(['外.txt']);
  const folder = folderWith(['内.txt', '子/丙.txt']);
  symlinkSync(outside, join(folder, 'link'));
  symlinkSync(join(outside, '外.txt'), join(folder, '链.txt'));
  symlinkSync(folder, join(folder, '子', 'circle'));
  const { files } = await findSourceFiles([folder]);
  expect(files.map(({ name }) => name.slice(folder.length + 1))).toEqual(['内.txt', '子/丙.txt']);
});

test('a path that is named stands for itself, whatever it is called', async () => {
  const folder = folderWith(['通知.dat']);
  const { files } = await findSourceFiles([join(folder, '通知.dat'), join(folder, '没有.txt')]);
  expect(new TextDecoder().decode(await files[0]?.read())).toBe('正文');
  await expect(files[1]?.read()).rejects.toMatchObject({ code: 'file-not-found' });
});

test('a file above the limit is not read', async () => {
  const folder = folderWith(['通知.txt']);
  await expect(sourceFileAt(join(folder, '通知.txt'), 3).read()).rejects.toMatchObject({ code: 'file-too-large' });
  await expect(sourceFileAt(folder).read()).rejects.toMatchObject({ code: 'file-unreadable' });
});
