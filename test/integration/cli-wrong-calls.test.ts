import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommand } from '#test/support/run-command.ts';

describe('a wrong call', { timeout: 120_000 }, () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'wenhao-wrong-'));
    writeFileSync(join(folder, 'file'), '');
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each([
    ['an unknown option', ['ask', '--nope', '谁牵头'], '没有选项“--nope”。'],
    ['an empty question', ['ask', ''], '内容是空的。'],
    ['a pasted file', ['ask', '长'.repeat(34_000)], '问题太长：34000 字。'],
    ['nothing but control characters', ['ask', '\u001b\u0007'], '内容是空的。'],
  ])('%s ends with 2 and one Chinese message', async (_name, argv, message) => {
    const { code, stdout, stderr } = await runCommand('bot/main.ts', argv);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(message);
    expect(stderr).not.toMatch(/\bat .*\.ts:/u);
  });

  it('a data folder that is a file ends with 2', async () => {
    const { code, stdout, stderr } = await runCommand('bot/main.ts', ['documents', '--data', join(folder, 'file')]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('是文件，不是文件夹');
  });

  it('a data folder that can not be made ends with 1 and says what to do', async () => {
    const { code, stdout, stderr } = await runCommand('bot/main.ts', [
      'documents',
      '--data',
      join(folder, 'file', 'data'),
    ]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('数据文件夹不可写');
  });

  it('wrong settings are named, all of them, and end with 2', async () => {
    const { code, stdout, stderr } = await runCommand('bot/main.ts', ['documents'], {
      env: { WENHAO_LOG_LEVEL: 'loud', WENHAO_DATA: '  ' },
    });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/设置有误.*\n.*WENHAO_DATA.*WENHAO_LOG_LEVEL/u);
  });
});
