import { describe, expect, it } from 'vitest';
import { fakeCliContext, replyOf } from '#test/support/fake-cli-context.ts';
import { runCli } from '../run-cli.ts';

describe('ask without a question', () => {
  it('answers a question a line and remembers what was said', async () => {
    const { context, asked, stdout, stderr } = fakeCliContext({ stdin: '子女教育每月多少？\r\n\n谁可以扣除？' });
    expect(await runCli(['ask', '--as-of', '2019-06-01'], context)).toBe(0);
    const text = '每个子女每月1000元。\n\n【依据】第五条';
    expect(asked).toEqual([
      { text: '子女教育每月多少？', history: [], asOf: '2019-06-01' },
      {
        text: '谁可以扣除？',
        history: [
          { role: 'user', content: '子女教育每月多少？' },
          { role: 'assistant', content: text },
        ],
        asOf: '2019-06-01',
      },
    ]);
    expect(stdout()).toBe(`${text}\n\n${text}\n\n`);
    expect(stderr()).toBe('');
  });

  it('forgets on /clear and stops at /quit', async () => {
    const { context, asked } = fakeCliContext({ stdin: '第一问\n/clear\n第二问\n/quit\n第三问\n' });
    expect(await runCli(['ask'], context)).toBe(0);
    expect(asked).toEqual([
      { text: '第一问', history: [] },
      { text: '第二问', history: [] },
    ]);
  });

  it('explains itself, and asks nothing that looks like a command', async () => {
    const { context, asked, stdout, stderr } = fakeCliContext({ stdin: '/help\n/nope\n' });
    expect(await runCli(['ask'], context)).toBe(0);
    expect(asked).toEqual([]);
    expect(stdout()).toBe('');
    expect(stderr()).toMatch(/\/clear 清空上下文.*\n没有“\/nope”这个命令。/u);
  });

  it('keeps only the latest turns', async () => {
    const { context, asked } = fakeCliContext({ stdin: Array.from({ length: 15 }, (_, n) => `第${n}问`).join('\n') });
    await runCli(['ask'], context);
    const last = asked.at(-1)?.history;
    expect(last).toHaveLength(20);
    expect(last?.[0]).toEqual({ role: 'user', content: '第4问' });
  });

  it('goes on after a failure and says so at the end', async () => {
    const { context, asked, stdout, stderr } = fakeCliContext({
      stdin: '坏问题\n好问题\n',
      answer: async ({ text }) => {
        if (text === '坏问题') throw new TypeError('x is undefined');
        return replyOf({ text: '好答案' });
      },
    });
    expect(await runCli(['ask'], context)).toBe(1);
    expect(asked[1]).toEqual({ text: '好问题', history: [] });
    expect(stdout()).toBe('好答案\n\n');
    expect(stderr()).toMatch(/^出现意外错误/u);
  });
});
