import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CommandOptions, runCommand } from '#test/support/run-command.ts';

describe('the commands on the founding documents', { timeout: 120_000 }, () => {
  let folder = '';
  const run = (argv: readonly string[], options?: CommandOptions) =>
    runCommand('bot/main.ts', [...argv, '--data', join(folder, 'data')], options);

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'wenhao-answers-'));
    expect((await run(['documents'])).code).toBe(0);
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** Quotes are verbatim but for white space, which scans put anywhere. */
  const squeezed = (text: string): string => text.replace(/\s/gu, '');

  it('ask: an answer with its source, and nothing but the answer on standard output', async () => {
    const { code, stdout, stderr } = await run(['ask', '26号文的实施期到哪一年？']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/2027/u);
    expect(stdout).toContain('【依据】');
    expect(stdout).toContain('〔2023〕26号');
    expect(stdout.trimEnd()).toMatch(/内容由人工智能生成，仅供参考，以文件原文为准。$/u);
  });

  it('ask --json: one value, whose quotes stand in the document', async () => {
    const { code, stdout } = await run(['ask', '26号文要求规上工业亩均税收达到多少？', '--json']);
    expect(code).toBe(0);
    const answer = JSON.parse(stdout);
    expect(Object.keys(answer)).toEqual([
      'kind',
      'conclusion',
      'text',
      'citations',
      'items',
      'refusal',
      'engine',
      'latencyMs',
    ]);
    expect(answer.citations.length).toBeGreaterThan(0);
    const source = squeezed(readFileSync('seeds/shengsi-2023-26.txt', 'utf8'));
    for (const { documentNumber, quote } of answer.citations) {
      if (documentNumber.endsWith('〔2023〕26号')) expect(source).toContain(squeezed(quote));
    }
  });

  it('ask: a document that is not held is refused with 3, and not replaced by a similar one', async () => {
    const { code, stdout } = await run(['ask', '国办发〔2031〕99号讲了什么？', '--json']);
    expect(code).toBe(3);
    expect(JSON.parse(stdout)).toMatchObject({ kind: 'refusal', refusal: { reason: 'not-in-corpus' } });
  });

  it('ask through a pipe: a question a line, an answer each', async () => {
    const { code, stdout } = await run(['ask'], {
      stdin: '26号文的主要目标是什么？\n20号文的主要目标是什么？\n/quit\n',
    });
    expect(code).toBe(0);
    expect(stdout.match(/以文件原文为准。/gu)).toHaveLength(2);
  });

  it('ask --batch: the answers in the order of the questions, the same every time', async () => {
    const batch = join(folder, 'questions.jsonl');
    const questions = ['26号文的主要目标是什么？', '谁牵头低效工业用地整治？', '国办发〔2031〕99号讲了什么？'];
    writeFileSync(batch, questions.map((question, n) => `${JSON.stringify({ id: `Q${n}`, question })}\n`).join(''));
    const answer = async (out: string) => {
      const { code, stdout } = await run([
        'ask',
        '--batch',
        batch,
        '--out',
        join(folder, out),
        '--as-of',
        '2026-11-22',
      ]);
      expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
      const lines = readFileSync(join(folder, out), 'utf8').trimEnd().split('\n');
      return lines.map((line) => ({ ...JSON.parse(line), latencyMs: 0 }));
    };
    const first = await answer('first.jsonl');
    expect(first.map(({ id }) => id)).toEqual(['Q0', 'Q1', 'Q2']);
    expect(await answer('second.jsonl')).toEqual(first);
  });

  it('search: passages with scores, best first', async () => {
    const { code, stdout } = await run(['search', '低效工业用地', '--limit', '3', '--json']);
    expect(code).toBe(0);
    const passages = JSON.parse(stdout);
    expect(passages).toHaveLength(3);
    expect(passages[0].text).toContain('低效');
    const scores = passages.map(({ score }: { score: number }) => score);
    expect(scores).toEqual(scores.toSorted((a: number, b: number) => b - a));
  });

  it('show --json: sections whose offsets count the code points of the file', async () => {
    const { code, stdout } = await run(['show', '〔2023〕26号', '--json']);
    expect(code).toBe(0);
    const { document, sections } = JSON.parse(stdout);
    const source = [...readFileSync('seeds/shengsi-2023-26.txt', 'utf8')];
    expect(document).toMatchObject({
      chars: source.length,
      written_date: '2023-04-23',
      validity: { end: '2027-12-31' },
    });
    const section = sections.find(({ label_path }: { label_path: string }) => label_path === '一、（二）');
    expect(source.slice(section.start, section.end).join('')).toMatch(/^（二）主要目标/u);
    const colophon = sections.find(({ label_path }: { label_path: string }) => label_path === '版头');
    expect(colophon.kind).toBe('版记');
  });

  it('show: candidates for a name that is too short, 3 for one that is not held', async () => {
    expect(await run(['show', '方案'])).toMatchObject({ code: 2, stdout: '' });
    expect(await run(['show', '〔2023〕27号'])).toMatchObject({ code: 3, stdout: '' });
  });

  it('documents: marks the terms that have ended by the given day', async () => {
    const { stdout } = await run(['documents', '--as-of', '2026-11-22']);
    expect(stdout).toMatch(/2024-12-31，已届满/u);
    expect(stdout).toMatch(/2027-12-31，实施期内/u);
  });

  it('doctor: all is well', async () => {
    const { code, stdout } = await run(['doctor', '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ healthy: true });
  });

  it('keeps standard output free of logs at the loudest level', async () => {
    const { code, stdout } = await run(['documents', '--json'], { env: { WENHAO_LOG_LEVEL: 'trace' } });
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toHaveLength(5);
  });
});
