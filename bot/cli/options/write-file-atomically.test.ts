import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeFileAtomically } from './write-file-atomically.ts';

describe('writeFileAtomically', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'wenhao-write-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('replaces a file and leaves nothing beside it', async () => {
    const file = join(folder, 'answers.jsonl');
    writeFileSync(file, '旧');
    await writeFileAtomically(file, '新\n');
    expect(readFileSync(file, 'utf8')).toBe('新\n');
    expect(readdirSync(folder)).toEqual(['answers.jsonl']);
  });

  it('writes through a link', async () => {
    const [file, link] = [join(folder, 'answers.jsonl'), join(folder, 'latest.jsonl')];
    writeFileSync(file, '旧');
    symlinkSync(file, link);
    await writeFileAtomically(link, '新');
    expect(readFileSync(file, 'utf8')).toBe('新');
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
  });

  it('leaves nothing behind when it fails', async () => {
    mkdirSync(join(folder, 'answers.jsonl', 'inside'), { recursive: true });
    await expect(writeFileAtomically(join(folder, 'answers.jsonl'), '新')).rejects.toThrow();
    expect(readdirSync(folder)).toEqual(['answers.jsonl']);
  });
});
