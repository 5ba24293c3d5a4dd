import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Logger } from '#core/logger.ts';
import { temporaryFolders } from '#test/support/temporary-folders.ts';
import { readSynonyms } from './read-synonyms.ts';

const newFolder = temporaryFolders();
const recording = () => {
  const warnings: unknown[] = [];
  const logger = { warn: (fields: unknown) => warnings.push(fields) } as unknown as Logger;
  return { logger, warnings };
};

describe('the office’s own everyday words', () => {
  it('are added to those that come with Wenhao, and a line that can not be read is told', async () => {
    const folder = newFolder();
    mkdirSync(folder);
    writeFileSync(join(folder, 'synonyms.tsv'), '# 本县叫法\n渔老大\t船东、渔船所有人\n写错的行\n');
    const { logger, warnings } = recording();
    const synonyms = await readSynonyms(folder, logger);
    expect(synonyms.get('渔老大')).toEqual(['船东', '渔船所有人']);
    expect(synonyms.size).toBeGreaterThan(1000);
    expect(warnings).toEqual([
      {
        file: 'synonyms.tsv',
        line: 3,
        message: '日常说法和公文说法之间要按一个 Tab 键（制表符），不是空格',
      },
    ]);
  });

  it('may be absent', async () => {
    const { logger, warnings } = recording();
    expect((await readSynonyms(newFolder(), logger)).size).toBeGreaterThan(1000);
    expect(warnings).toEqual([]);
  });
});
