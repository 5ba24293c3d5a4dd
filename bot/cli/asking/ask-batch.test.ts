import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fakeCliContext, replyOf } from '#test/support/fake-cli-context.ts';
import { runCli } from '../run-cli.ts';

describe('ask --batch', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'wenhao-batch-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const run = async (questions: string | Uint8Array, options: Parameters<typeof fakeCliContext>[0] = {}) => {
    const [batch, out] = [join(folder, 'questions.jsonl'), join(folder, 'answers.jsonl')];
    writeFileSync(batch, questions);
    const fake = fakeCliContext(options);
    const code = await runCli(['ask', '--batch', batch, '--out', out], fake.context);
    const answers = () =>
      readFileSync(out, 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line): unknown => JSON.parse(line));
    return { ...fake, code, answers };
  };

  it('answers every line, in order, with its id; a refusal is an answer', async () => {
    const { code, stdout, answers } = await run(
      '\ufeff{"id":"Q1","question":"一问"}\r\n\n{"id":"Q2","question":"二问"}',
      {
        answer: async ({ text }) =>
          text === '一问' ? replyOf() : replyOf({ kind: 'refusal', refusal: { reason: 'not-stated' } }),
      },
    );
    expect(code).toBe(0);
    expect(stdout()).toBe('');
    expect(answers()).toEqual([
      {
        id: 'Q1',
        kind: 'answer',
        conclusion: '每个子女每月1000元。',
        text: '每个子女每月1000元。\n\n【依据】第五条',
        citations: [],
        items: [],
        refusal: null,
        engine: 'extractive',
        latencyMs: 0,
      },
      expect.objectContaining({ id: 'Q2', kind: 'refusal', refusal: { reason: 'not-stated' } }),
    ]);
    expect(readdirSync(folder)).toEqual(['answers.jsonl', 'questions.jsonl']);
  });

  it('names the lines it can not read, answers the others, ends with 1', async () => {
    const { code, stderr, answers } = await run(
      '{"id":"Q1","question":"一问"}\n{oops\n{"id":"Q3","question":""}\n{"id":"Q4","question":"四问"}\n',
    );
    expect(code).toBe(1);
    expect(answers()).toMatchObject([{ id: 'Q1' }, { id: 'Q4' }]);
    expect(stderr()).toMatch(/第 2 行：不是合法的 JSON\n第 3 行：内容是空的。.*\n已回答 2 题，写入 .*；2 行有误。\n$/u);
  });

  it('reports a question the assistant fails on as that line', async () => {
    const { code, stderr, log } = await run('{"id":"Q1","question":"一问"}', {
      answer: async () => {
        throw new TypeError('x is undefined');
      },
    });
    expect(code).toBe(1);
    expect(stderr()).toMatch(/^第 1 行：出现意外错误/u);
    expect(JSON.parse(log())).toMatchObject({ line: 1, msg: 'question-fail' });
  });

  it('refuses a file that is not UTF-8 before it asks anything', async () => {
    const { code, asked, stderr } = await run(Uint8Array.from([0xce, 0xca, 0xcc, 0xe2]));
    expect(code).toBe(2);
    expect(asked).toEqual([]);
    expect(stderr()).toContain('不是 UTF-8 编码');
  });

  it('does not put a file in the place of a device', async () => {
    writeFileSync(join(folder, 'questions.jsonl'), '{"id":"Q1","question":"一问"}');
    const { context, stderr } = fakeCliContext();
    expect(await runCli(['ask', '--batch', join(folder, 'questions.jsonl'), '--out', '/dev/null'], context)).toBe(2);
    expect(stderr()).toContain('“/dev/null”不是普通文件');
  });

  it.each([
    ['questions.jsonl', 'questions.jsonl', '--out 不能和 --batch 是同一个文件。'],
    ['questions.jsonl', 'nowhere/answers.jsonl', '--out 所在的文件夹不存在'],
    ['questions.jsonl', '.', '不是普通文件。请写一个文件名。'],
    ['missing.jsonl', 'answers.jsonl', '读不到问题文件'],
  ])('refuses --batch %s --out %s before the first question', async (batch, out, message) => {
    writeFileSync(join(folder, 'questions.jsonl'), '{"id":"Q1","question":"一问"}');
    const { context, asked, stderr } = fakeCliContext();
    expect(await runCli(['ask', '--batch', join(folder, batch), '--out', join(folder, out)], context)).toBe(2);
    expect(stderr()).toContain(message);
    expect(asked).toEqual([]);
  });
});
