import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { pino } from 'pino';
import { describe, expect, test } from 'vitest';
import { fakePolicyStore } from '#test/support/fake-policy-store.ts';
import { temporaryFolders } from '#test/support/temporary-folders.ts';
import type { IngestContext } from './ingest-context.ts';
import { runIngest } from './run-ingest.ts';

const newFolder = temporaryFolders();

const notice =
  '某政办发〔2024〕3号\n\n某县人民政府办公室关于印发《某县防汛预案》的通知\n\n各乡镇人民政府：\n\n现将预案印发给你们，请认真贯彻执行。\n\n某县人民政府办公室\n\n2024年5月6日';

const setUp = (
  given: Readonly<Record<string, string>> = {},
  progressStream: IngestContext['progressStream'] = null,
) => {
  const folder = newFolder();
  mkdirSync(folder);
  for (const [name, text] of Object.entries(given)) writeFileSync(join(folder, name), text);
  const printed: string[] = [];
  const noticed: string[] = [];
  const logged = new PassThrough();
  const opened: string[] = [];
  const context: IngestContext = {
    logger: pino({ level: 'info', base: null, timestamp: false }, logged),
    defaultDataFolder: './data',
    openStore: async (dataFolder) => {
      opened.push(dataFolder);
      return fakePolicyStore();
    },
    print: (line) => void printed.push(line),
    notice: (line) => void noticed.push(line),
    progressStream,
  };
  const logs = (): string => logged.read()?.toString() ?? '';
  return { folder, printed, noticed, opened, logs, run: (...words: string[]) => runIngest(words, context) };
};

describe('reading files in', () => {
  test('one line a document, one for all, exit code 0', async () => {
    const { folder, printed, opened, run } = setUp({ 'a.txt': notice });
    expect(await run(folder, '--data', '/elsewhere')).toBe(0);
    expect(opened).toEqual(['/elsewhere']);
    expect(printed).toHaveLength(2);
    expect(printed[0]).toMatch(
      /^收录 {2}某政办发〔2024〕3号《某县人民政府办公室关于印发〈某县防汛预案〉的通知》：\d+节、\d+段/,
    );
    expect(printed[1]).toBe('共1份：收录1份。');
  });

  test('exit code 1 when a file is not stored, and the reason in words', async () => {
    const { folder, printed, noticed, run } = setUp({
      'a.txt': notice,
      'b.txt': '  ',
      'c.txt': `内部资料\n${notice}`,
      'd.docx': 'x',
    });
    expect(await run(folder)).toBe(1);
    expect(printed.slice(1)).toEqual([
      `失败  ${join(folder, 'b.txt')}：文件里没有文字，请检查是否保存完整`,
      `暂缓  ${join(folder, 'c.txt')}：文件带有份号、“内部”或不公开标志，未收录；经负责人确认后可加 --allow-internal`,
      '共3份：收录1份，暂缓1份，失败1份。',
    ]);
    expect(noticed).toEqual(['跳过1个“.docx”文件：暂不支持这种格式。']);
    expect(await run(join(folder, 'c.txt'), '--allow-internal')).toBe(0);
  });

  test('neither line, JSON nor log says more of a classified file than its hash', async () => {
    const { folder, printed, logs, run } = setUp({ '绝密方案.txt': `绝密★启用前\n${notice}` });
    expect(await run(join(folder, '绝密方案.txt'))).toBe(1);
    expect(await run(join(folder, '绝密方案.txt'), '--json')).toBe(1);
    const told = `${printed.join('\n')}\n${logs()}`;
    expect(told).toMatch(/拒收 {2}第1份（SHA-256 [0-9a-f]{64}）：文件带有密级标志，不予收录/);
    expect(told).not.toMatch(/绝密|方案|防汛|某县/);
  });

  test('--json prints the results and nothing else', async () => {
    const { folder, printed, run } = setUp({ 'a.txt': notice });
    expect(await run(folder, '--json')).toBe(0);
    expect(JSON.parse(printed.join('\n'))).toMatchObject([{ outcome: 'added', documentNumber: '某政办发〔2024〕3号' }]);
  });

  test('with a progress bar the lines come after it', async () => {
    const stream = new PassThrough();
    const { folder, printed, run } = setUp({ 'a.txt': notice }, stream);
    expect(await run(folder)).toBe(0);
    expect(printed).toHaveLength(2);
  });

  test('what a title could do to a terminal is taken out', async () => {
    const { folder, printed, run } = setUp({ 'a\u001B[31m\u202E.txt': ' ' });
    await run(folder);
    expect(printed[0]).toContain('a[31m.txt');
  });
});

describe('wrong command lines end with 2 and say why', () => {
  test.each([
    [[], '请写要收录的文件或文件夹。可用 npm run ingest -- --help 查看用法。'],
    [['a.txt', '--datta'], '没有选项“--datta”。可用 npm run ingest -- --help 查看用法。'],
    [
      ['a.txt', '--collection', '../x'],
      '文件集的名称只能用汉字、字母、数字、“_”和“-”，最多 40 个字。可用 npm run ingest -- --help 查看用法。',
    ],
    [['a.txt', '--data'], '选项“--data <文件夹>”后面要写内容。可用 npm run ingest -- --help 查看用法。'],
  ])('%j', async (words, sentence) => {
    const { noticed, opened, run } = setUp();
    expect(await run(...words)).toBe(2);
    expect(noticed).toEqual([sentence]);
    expect(opened).toEqual([]);
  });

  test('a folder without readable files', async () => {
    const { folder, noticed, run } = setUp();
    expect(await run(folder)).toBe(2);
    expect(noticed).toEqual(['没有找到可以收录的文件。可收录 txt、md、html 文件。']);
  });

  test('help is Chinese and ends with 0', async () => {
    const { printed, run } = setUp();
    expect(await run('--help')).toBe(0);
    expect(printed.join('\n')).toContain('用法： npm run ingest -- [选项] <文件或文件夹...>');
    expect(printed.join('\n')).not.toMatch(/display help|Options/);
  });
});
