import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fakeCliContext } from '#test/support/fake-cli-context.ts';
import { digitalPlan, housingPlan, taskListStore } from '#test/support/task-list-documents.ts';
import { temporaryFolders } from '#test/support/temporary-folders.ts';
import { runCli } from '../run-cli.ts';

const store = taskListStore([digitalPlan, housingPlan]);
const nextFolder = temporaryFolders();

const run = async (...argv: readonly string[]) => {
  const { context, stdout, stderr } = fakeCliContext({ store });
  return { code: await runCli(['deadlines', ...argv], context), stdout: stdout(), stderr: stderr() };
};

describe('deadlines', () => {
  it('lists what is due, what has passed and what recurs', async () => {
    const { code, stdout } = await run('--doc', '8号', '--as-of', '2025-07-01', '--to', '2025-12-31');
    expect(code).toBe(0);
    expect(stdout).toMatchInlineSnapshot(`
      "到期（1 项）
      2025-12-31  主要目标（阶段目标）
          目标：数字经济核心产业增加值达到20亿元（到2025年）
          时限：到2025年　单位：原文未明确
          临政办发〔2024〕8号一、

      已过原定时限（1 项，是否完成由责任单位填报）
      2025-06-30  建设算力中心
          目标：新增标准机架200个（2025年6月底前）
          时限：2025年6月底前　单位：县数据局、县发改局、县财政局
          临政办发〔2024〕8号二、1.

      周期性工作（1 项）
      推进企业上云：每季度通报一次上云进度
          单位：县经信局、各乡镇
          临政办发〔2024〕8号二、2.

      按 2025-07-01 判断：到期 1 项，已过原定时限 1 项，周期性工作 1 项；另有 1 项没有可换算成日期的时限，未列入。
      内容由人工智能生成，仅供参考，以文件原文为准。
      "
    `);
  });

  it('keeps to a unit and a window', async () => {
    const { stdout } = await run('--unit', '住建局', '--from', '2023-01-01', '--to', '2023-12-31');
    expect(stdout).toContain('2023-12-31  改造老旧小区供水管网');
    expect(stdout).toContain(
      '按 2026-11-22 判断：到期 0 项，已过原定时限 1 项，周期性工作 0 项。“住建局”按县级单位县住建局理解。',
    );
  });

  it('writes a calendar file', async () => {
    const folder = nextFolder();
    await mkdir(folder, { recursive: true });
    const file = join(folder, '时限.ics');
    const { code, stderr } = await run('--unit', '县经信局', '--ics', file);
    expect(code).toBe(0);
    expect(stderr).toContain(`已写入 ${file}。按 2026-11-22 判断：到期 1 项，已过原定时限 1 项，周期性工作 1 项。`);
    const calendar = await readFile(file, 'utf8');
    expect(calendar.match(/BEGIN:VEVENT/gu)).toHaveLength(3);
    expect((await run('--unit', '县经信局', '--ics', file)).code).toBe(2);
    expect((await run('--unit', '县经信局', '--ics', file, '--force')).code).toBe(0);
  });

  it('finds nothing in an empty window, and says how many have no day', async () => {
    const { code, stdout } = await run('--unit', '县公安局', '--from', '2030-01-01');
    expect(code).toBe(3);
    expect(stdout).toContain(
      '到期 0 项，已过原定时限 0 项，周期性工作 0 项；另有 1 项没有可换算成日期的时限，未列入。',
    );
  });

  it.each([
    [['--from', '2026-01-01', '--to', '2025-01-01'], '--from 晚于 --to。'],
    [['--json', '--ics', 'a.ics'], '--json 和 --ics 不能一起写。'],
    [['--from', '去年'], '日期“去年”不对。'],
  ])('%j is a wrong call', async (argv, message) => {
    const { code, stderr } = await run(...argv);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });

  it('gives programs days, words and sources', async () => {
    const { stdout } = await run('--doc', '8号', '--as-of', '2025-07-01', '--json');
    const { due, passed, recurring, undated, label } = JSON.parse(stdout);
    expect(passed).toMatchObject([
      {
        doc_number: '临政办发〔2024〕8号',
        section: '二、1.',
        day: '2025-06-30',
        raw: '2025年6月底前',
        whole_task: true,
      },
    ]);
    expect(due).toHaveLength(3);
    expect(recurring).toMatchObject([
      { raw: '每季度通报一次上云进度', rule: 'FREQ=MONTHLY;INTERVAL=3', term_ended: false },
    ]);
    expect(undated).toMatchObject([{ section: '二、3.', title: '做好网络安全' }]);
    expect(label).toBe('内容由人工智能生成，仅供参考，以文件原文为准。');
  });
});
