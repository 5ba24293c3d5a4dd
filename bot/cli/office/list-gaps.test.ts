import { describe, expect, it } from 'vitest';
import { fakeCliContext } from '#test/support/fake-cli-context.ts';
import type { Gap, GapReason } from '../../conversation/feedback/gap-book.ts';
import { listGaps } from './list-gaps.ts';

const gap = (reason: GapReason, question: string, day: string): Gap => ({
  reason,
  question,
  askedAt: new Date(`${day}T09:00:00+08:00`),
});
const GAPS: readonly Gap[] = [
  gap('not-in-corpus', '请问海洋牧场怎么补？', '2026-11-01'),
  gap('not-stated', '育儿补贴什么时候到账', '2026-11-02'),
  gap('not-in-corpus', '海洋牧场怎么补', '2026-11-03'),
  gap('not-in-corpus', '民宿怎么登记', '2026-11-04'),
  gap('unhelpful', '海洋牧场怎么补', '2026-11-05'),
];

const list = async (gaps: readonly Gap[], { since, json = false }: { since?: string; json?: boolean } = {}) => {
  const asked: string[] = [];
  const { context, stdout } = fakeCliContext({
    gapsSince: async (folder, moment) => {
      asked.push(`${folder} ${moment.toISOString()}`);
      return gaps;
    },
  });
  expect(await listGaps(context, { since, json, dataFolder: './data' })).toBe(0);
  return { stdout: stdout(), asked };
};

describe('gaps', () => {
  it('come grouped, the most frequent first, each with when it was asked last', async () => {
    const { stdout, asked } = await list(GAPS, { since: '2026-11-01' });
    expect(asked).toEqual(['./data 2026-10-31T16:00:00.000Z']);
    expect(stdout).toMatchInlineSnapshot(`
      "未收录：文件库里没有这方面的文件，可考虑补充收录
        2 次  海洋牧场怎么补（最近 2026-11-03）
        1 次  民宿怎么登记（最近 2026-11-04）

      未明确：收录的文件没有写，可考虑答复口径或补充文件
        1 次  育儿补贴什么时候到账（最近 2026-11-02）

      没帮助：有人点了“没帮助”，请核对答复
        1 次  海洋牧场怎么补（最近 2026-11-05）

      共 4 个问题，5 次。
      "
    `);
  });

  it('come as JSON', async () => {
    const { stdout } = await list(GAPS, { json: true });
    expect(JSON.parse(stdout)[0]).toEqual({
      reason: 'not-in-corpus',
      question: '海洋牧场怎么补',
      count: 2,
      lastAskedAt: '2026-11-03T01:00:00.000Z',
    });
  });

  it('say clearly when there are none', async () => {
    expect((await list([], { since: '2026-11-01' })).stdout).toBe(
      '2026-11-01 以来没有记录到答不好的问题。记录来自群和单聊里的提问（npm start），不含提问人。\n',
    );
    expect((await list([], { json: true })).stdout).toBe('[]\n');
  });
});
