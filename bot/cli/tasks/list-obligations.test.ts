import { describe, expect, it } from 'vitest';
import type { IngestedDocument, PolicyStore } from '#store';
import { fakeCliContext } from '#test/support/fake-cli-context.ts';
import { fakePolicyStore } from '#test/support/fake-policy-store.ts';
import { ledgerOf } from '#test/support/ledger-of.ts';
import { notImplemented } from '#test/support/not-implemented.ts';
import { taxDeductions } from '#test/support/sample-documents.ts';
import { runCli } from '../run-cli.ts';

const { document, sourceText, sections, rows } = ledgerOf(`清河县人民政府办公室文件
清政办发〔2024〕8号
清河县人民政府办公室关于印发清河县小微企业园建设三年行动计划（2024—2026年）的通知
各乡镇人民政府，县政府各部门：
现将行动计划印发给你们，请认真贯彻执行。
清河县人民政府办公室
2024年3月5日
清河县小微企业园建设三年行动计划（2024—2026年）
二、重点任务
1.编制专项规划。到 2025年，编制规划 3个。（责任单位：县经信局、县人力社保局〔列第一位的为牵头单位，下同〕）
2.开展培训。（责任单位：县人社局，以下各项工作均需各乡镇共同推进，不再单独列出）`);

const plan: IngestedDocument = {
  document,
  sourceText,
  sections,
  passages: [],
  problems: [],
  obligations: rows,
};

const store: PolicyStore = {
  ...fakePolicyStore([taxDeductions, plan]),
  obligations: async ({ due }) =>
    rows.filter(({ deadline: { end } }) => due === undefined || (end !== null && due.from <= end && end <= due.to)),
};

const obligations = async (...argv: string[]) => {
  const fake = fakeCliContext({ store });
  return { code: await runCli(['obligations', ...argv], fake.context), stdout: fake.stdout(), stderr: fake.stderr() };
};

describe('obligations', () => {
  it('reads a name by the alias file first, as tasks and ask do, and says what it assumed', async () => {
    const aliases = [{ canonical: '县经信局', aliases: ['县数字办'], validFrom: null, validTo: null, note: null }];
    const fake = fakeCliContext({
      store,
      openLibrary: async () => ({
        store,
        assistant: notImplemented('assistant'),
        unitAliases: async () => aliases,
      }),
    });
    expect(await runCli(['obligations', '--unit', '县数字办', '--as-of', '2026-11-22'], fake.context)).toBe(0);
    expect(fake.stdout()).toContain('共 1 项任务，出自 1 份文件（查了 2 份）。');
    expect((await obligations('--unit', '东山镇')).stderr).toContain('文件没有单独点名东山镇，按“各乡镇”列出。');
    expect((await obligations('--unit', '县数字办')).stdout).toContain('没有符合条件的任务');
  });

  it('lists rows by document, with who, by when and the total', async () => {
    expect((await obligations('--as-of', '2026-11-22')).stdout).toBe(
      `《清河县人民政府办公室关于印发清河县小微企业园建设三年行动计划（2024—2026年）的通知》（清政办发〔2024〕8号）
  实施期：2024-01-01 至 2026-12-31，实施期内
  二、1. 编制专项规划
    牵头：县经信局　参与：县人力社保局　时限：到2025年（已过原定时限）
  二、2. 开展培训
    牵头：县人社局　参与：各乡镇　时限：2024—2026年
共 2 项任务，出自 1 份文件（查了 2 份）。
`,
    );
  });

  it('gives programs the rows with names, dates and offsets', async () => {
    const printed: unknown = JSON.parse((await obligations('--json', '--unit', '县经信局')).stdout);
    const start = sourceText.indexOf('编制专项规划。到');
    expect(printed).toMatchObject([
      {
        doc_number: '清政办发〔2024〕8号',
        index_number: null,
        section: '二、1.',
        title: '编制专项规划',
        text: '编制专项规划。到 2025年，编制规划 3个。',
        start,
        end: start + '编制专项规划。到 2025年，编制规划 3个。'.length,
        lead: ['县经信局'],
        participants: ['县人力社保局'],
        lead_basis: '规则：列第一位的为牵头单位',
        deadline: { raw: '到 2025年', start: '2024-01-01', end: '2025-12-31', basis: 'explicit' },
        targets: [
          { raw: '编制规划 3个', comparator: '=', value: 3, unit: '个', by: '2025-12-31', by_raw: '到 2025年' },
        ],
      },
    ]);
  });

  it.each([
    [
      ['--unit', '县人力资源社会保障局'],
      ['二、1.', '二、2.'],
    ],
    [['--unit', '人社局', '--role', '牵头'], ['二、2.']],
    [['--unit', '东山镇'], ['二、2.']],
    [
      ['--role', 'participant'],
      ['二、1.', '二、2.'],
    ],
    [['--due', '2025-01-01..2025-12-31'], ['二、1.']],
    [
      ['--doc', '8号'],
      ['二、1.', '二、2.'],
    ],
    [['--doc', '国发〔2018〕41号'], []],
    [['--unit', '县残联'], []],
  ])('%j finds %j', async (argv, found) => {
    const printed: readonly { readonly section: string }[] = JSON.parse((await obligations(...argv, '--json')).stdout);
    expect(printed.map(({ section }) => section)).toEqual(found);
  });

  it('says so when there is none, and in how many documents it looked', async () => {
    expect((await obligations('--unit', '县残联')).stdout).toBe('在 2 份文件中没有符合条件的任务。\n');
  });

  it('ends with 3 for a document that is not held', async () => {
    const { code, stdout, stderr } = await obligations('--doc', '99号');
    expect(code).toBe(3);
    expect(stdout).toBe('');
    expect(stderr).toContain('未收录“99号”');
  });

  it.each([
    [['--due', '2025'], '期限“2025”不对'],
    [['--due', '2025-12-31..2025-01-01'], '起始日期晚于截止日期'],
    [['--role', '主角'], '角色“主角”不对'],
  ])('ends %j with 2', async (argv, message) => {
    const { code, stderr } = await obligations(...argv);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });
});
