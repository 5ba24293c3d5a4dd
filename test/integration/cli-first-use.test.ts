import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCommand } from '#test/support/run-command.ts';

const FIRST_USE = /首次使用，正在收录 5 份文件/u;

describe('the first command on a machine', { timeout: 120_000 }, () => {
  let folder = '';
  let data = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'wenhao-first-'));
    data = join(folder, 'new', 'data');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const documents = () => runCommand('bot/main.ts', ['documents', '--json', '--data', data]);
  const countOf = (stdout: string): number => JSON.parse(stdout).length;

  it('reads the founding documents, says so once, and not again', async () => {
    const first = await documents();
    expect(first.stderr).toMatch(FIRST_USE);
    expect(first).toMatchObject({ code: 0 });
    expect(countOf(first.stdout)).toBe(5);
    const second = await documents();
    expect(second).toMatchObject({ code: 0, stderr: '', stdout: first.stdout });
  });

  it.each([
    ['SIGKILL', null],
    ['SIGINT', 130],
  ] as const)('is finished by the next one when %s ends it half-way', async (signal, code) => {
    let sent = false;
    const interrupted = await runCommand('bot/main.ts', ['documents', '--data', data], {
      env: { WENHAO_LOG_LEVEL: 'info' },
      onStderr: (stderr, child) => {
        if (sent || (stderr.match(/"seed-end"/gu)?.length ?? 0) < 2) return;
        sent = true;
        child.kill(signal);
      },
    });
    expect(interrupted).toMatchObject({ code, stdout: '' });
    expect(existsSync(join(data, 'seeding'))).toBe(true);
    const next = await documents();
    expect(next).toMatchObject({ code: 0 });
    expect(countOf(next.stdout)).toBe(5);
    expect(existsSync(join(data, 'seeding'))).toBe(false);
  });

  it('may be two commands at once', async () => {
    const both = await Promise.all([documents(), documents()]);
    for (const one of both) {
      expect(one).toMatchObject({ code: 0 });
      expect(countOf(one.stdout)).toBe(5);
    }
    expect(countOf((await documents()).stdout)).toBe(5);
  });

  it('leaves a folder alone that somebody filled', async () => {
    const own = join(folder, 'own.txt');
    writeFileSync(
      own,
      '国务院办公厅文件\n\n国办发〔2018〕123号\n\n国务院办公厅关于推进政务新媒体健康有序发展的意见\n\n' +
        '各省、自治区、直辖市人民政府，国务院各部委、各直属机构：\n\n一、总体要求\n\n（一）指导思想。坚持正确导向。\n\n' +
        '国务院办公厅\n\n2018年12月7日\n\n（此件公开发布）\n',
    );
    const ingested = await runCommand('ingest/main.ts', [own, '--data', data]);
    expect(ingested).toMatchObject({ code: 0 });
    const { stdout, stderr } = await documents();
    expect(JSON.parse(stdout)).toMatchObject([{ doc_number: '国办发〔2018〕123号' }]);
    expect(stderr).toBe('');
  });
});
