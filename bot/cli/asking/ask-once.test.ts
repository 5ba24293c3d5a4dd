import { describe, expect, it } from 'vitest';
import { fakeCliContext, replyOf } from '#test/support/fake-cli-context.ts';
import { runCli } from '../run-cli.ts';

const refusal = replyOf({ kind: 'refusal', text: '未收录该文件。', refusal: { reason: 'not-in-corpus' } });

describe('ask', () => {
  it('prints the reply, whole and alone', async () => {
    const { context, asked, stdout, stderr } = fakeCliContext();
    expect(await runCli(['ask', '子女教育', '每月多少？'], context)).toBe(0);
    expect(stdout()).toBe('每个子女每月1000元。\n\n【依据】第五条\n');
    expect(stderr()).toBe('');
    expect(asked).toEqual([{ text: '子女教育 每月多少？', history: [] }]);
  });

  it('passes on the day the answer is for', async () => {
    const { context, asked } = fakeCliContext();
    await runCli(['ask', '还能用吗？', '--as-of', '2018-12-31'], context);
    expect(asked[0]?.asOf).toBe('2018-12-31');
  });

  it('ends with 3 when the assistant declines', async () => {
    const { context, stdout } = fakeCliContext({ answer: async () => refusal });
    expect(await runCli(['ask', '99号文讲什么？'], context)).toBe(3);
    expect(stdout()).toBe('未收录该文件。\n');
  });

  it('gives programs one JSON value', async () => {
    const citation = {
      documentId: 'a',
      documentNumber: '国发〔2018〕41号',
      indexNumber: null,
      title: '国务院关于印发个人所得税专项附加扣除暂行办法的通知',
      path: '第五条',
      quote: '每个子女每月1000元',
      span: { start: 63, end: 73 },
    };
    const { context, stdout } = fakeCliContext({ answer: async () => replyOf({ citations: [citation] }) });
    expect(await runCli(['ask', '--json', '子女教育每月多少？'], context)).toBe(0);
    expect(JSON.parse(stdout())).toEqual({
      kind: 'answer',
      conclusion: '每个子女每月1000元。',
      text: '每个子女每月1000元。\n\n【依据】第五条',
      citations: [
        {
          documentNumber: '国发〔2018〕41号',
          indexNumber: null,
          title: '国务院关于印发个人所得税专项附加扣除暂行办法的通知',
          path: '第五条',
          quote: '每个子女每月1000元',
        },
      ],
      items: [],
      refusal: null,
      engine: 'extractive',
      latencyMs: 0,
    });
  });

  it('does not let a document rewrite the screen', async () => {
    const { context, stdout } = fakeCliContext({
      answer: async () => replyOf({ text: '扣除\u001b[2J\u001b]0;x\u0007标准' }),
    });
    await runCli(['ask', '子女教育每月多少？'], context);
    expect(stdout()).toBe('扣除[2J]0;x标准\n');
  });
});
