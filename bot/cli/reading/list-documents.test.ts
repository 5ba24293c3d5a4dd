import { describe, expect, it } from 'vitest';
import { fakeCliContext } from '#test/support/fake-cli-context.ts';
import { fakePolicyStore } from '#test/support/fake-policy-store.ts';
import { expiredPlan, taxDeductions } from '#test/support/sample-documents.ts';
import { runCli } from '../run-cli.ts';

const store = fakePolicyStore([taxDeductions, expiredPlan]);

describe('documents', () => {
  it('lists what is held, with the term on the day', async () => {
    const { context, stdout } = fakeCliContext({ store });
    expect(await runCli(['documents', '--as-of', '2021-12-31'], context)).toBe(0);
    expect(stdout()).toBe(
      [
        '国发〔2018〕41号',
        '  国务院关于印发个人所得税专项附加扣除暂行办法的通知',
        '  实施期：原文未写明　读入时的提示：1 处',
        '索引号 000014349/2018-00188',
        '  关于推进农业机械化三年行动计划（2019—2021年）的通知',
        '  实施期：2019-01-01 至 2021-12-31，实施期内　读入时的提示：0 处',
        '共 2 份文件，实施期按 2021-12-31 判断。',
        '',
      ].join('\n'),
    );
  });

  it('marks a term that ended before today', async () => {
    const { context, stdout } = fakeCliContext({ store });
    await runCli(['documents'], context);
    expect(stdout()).toContain('2021-12-31，已届满');
  });

  it('gives programs an array of documents', async () => {
    const { context, stdout } = fakeCliContext({ store });
    expect(await runCli(['documents', '--json'], context)).toBe(0);
    expect(JSON.parse(stdout())).toMatchObject([
      {
        doc_number: '国发〔2018〕41号',
        written_date: '2018-12-13',
        effective_date: '2019-01-01',
        validity: { source: 'none' },
      },
      { doc_number: null, index_number: '000014349/2018-00188', validity: { end: '2021-12-31', source: 'title' } },
    ]);
  });
});
