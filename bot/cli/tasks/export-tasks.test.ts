import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeCliContext } from '#test/support/fake-cli-context.ts';
import { digitalPlan, housingPlan, taskListStore } from '#test/support/task-list-documents.ts';
import { temporaryFolders } from '#test/support/temporary-folders.ts';
import { runCli } from '../run-cli.ts';

const store = taskListStore([digitalPlan, housingPlan]);
const nextFolder = temporaryFolders();
let folder: string;

beforeEach(async () => {
  folder = nextFolder();
  await mkdir(folder, { recursive: true });
});

const run = async (...argv: readonly string[]) => {
  const { context, stdout, stderr } = fakeCliContext({ store });
  return { code: await runCli(['tasks', ...argv], context), stdout: stdout(), stderr: stderr() };
};

describe('tasks', () => {
  it('prints the table as Markdown where no file is named', async () => {
    const { code, stdout } = await run(
      '--unit',
      '县财政局',
      '--doc',
      '临政办发[2024]8号',
      '--columns',
      '序号、工作任务、依据',
    );
    expect(code).toBe(0);
    expect(stdout.split('\n').slice(0, 7)).toEqual([
      '# 临江县数字经济行动方案（2024—2026年） 县财政局任务分解表',
      '',
      '共1项（参与1项）。涉及单位3个。按2026-11-22判断：已过原定时限1项。',
      '',
      '| 序号 | 工作任务 | 依据 |',
      '| :-: | --- | --- |',
      '| 1 | 建设算力中心 | 临政办发〔2024〕8号<br>二、1. |',
    ]);
    expect(stdout).toContain('内容由人工智能生成，仅供参考，以文件原文为准。');
  });

  it.each(['xlsx', 'docx', 'csv', 'md'])('writes a .%s file and says what is in it', async (ending) => {
    const file = join(folder, `任务.${ending}`);
    const { code, stdout, stderr } = await run('--unit', '县经信局', '--out', file);
    expect(code).toBe(0);
    expect(stdout).toBe('');
    expect(stderr).toContain(`已写入 ${file}：共2项（牵头1项、责任1项）。`);
    expect((await readFile(file)).length).toBeGreaterThan(500);
    expect(await readdir(folder)).toEqual([`任务.${ending}`]);
  });

  it('writes a workbook that reads back', async () => {
    const file = join(folder, 'tasks.XLSX');
    await run('--doc', '老旧小区', '--out', file);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(file);
    expect(workbook.worksheets[0]?.getCell('B4').value).toBe('改造老旧小区供水管网');
  });

  it('overwrites a file only when told to', async () => {
    const file = join(folder, 'tasks.csv');
    await writeFile(file, '手工填写的进展');
    const refused = await run('--out', file);
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain('已经存在。要覆盖请加 --force');
    expect(await readFile(file, 'utf8')).toBe('手工填写的进展');
    expect((await run('--out', file, '--force')).code).toBe(0);
    expect(await readFile(file, 'utf8')).toContain('建设算力中心');
  });

  it.each([
    [['--out', 'tasks.pdf'], '不会写“.pdf”文件。请用 .xlsx、.docx、.csv、.md。'],
    [['--out', 'tasks'], '不会写“.”文件。'],
    [['--out', '/nowhere/tasks.csv'], '--out 所在的文件夹不存在'],
    [['--columns', '序号、颜色'], '没有“颜色”这一栏。可选：序号、工作任务、'],
    [['--columns', '、'], '没有“、”这一栏。'],
    [['--json', '--out', 'tasks.csv'], '--json 和 --out 不能一起写。'],
    [['--doc', '临江县'], '“临江县”对应 2 份文件，请写完整的文号：'],
    [['--role', '挂名'], '角色“挂名”不对。'],
    [['--due', '2025'], '期限“2025”不对。'],
  ])('%j is a wrong call', async (argv, message) => {
    const { code, stdout, stderr } = await run(...argv);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
    expect(stdout).toBe('');
  });

  it.each([
    [['--unit', '县海关'], '在 2 份文件中没有找到县海关符合条件的任务。台账中没有单位“县海关”。'],
    [['--unit', '县住建局', '--doc', '8号'], '在 1 份文件中没有找到县住建局符合条件的任务。'],
    [['--doc', '99号'], '未收录这份文件。'],
  ])('%j finds nothing and says so', async (argv, message) => {
    const { code, stdout, stderr } = await run(...argv);
    expect(code).toBe(3);
    expect(stderr).toContain(message);
    expect(stdout).toBe('');
  });

  it('writes no file where there is nothing to write', async () => {
    expect((await run('--unit', '县海关', '--out', join(folder, 'a.xlsx'))).code).toBe(3);
    expect(await readdir(folder)).toEqual([]);
  });

  it('gives programs rows with their sources', async () => {
    const { code, stdout } = await run('--unit', '县住建局、县海关', '--as-of', '2023-01-01', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      as_of: '2023-01-01',
      units: ['县住建局'],
      unknown_units: ['县海关'],
      rows: [
        {
          doc_number: null,
          index_number: '0014/2021-33',
          section: '附件表·1',
          role: 'responsible',
          deadline: { raw: '2022—2023', end: '2023-12-31' },
          citations: [{ path: '三、' }, { path: '附件表·1' }],
          cells: { 责任单位: '县住建局、县经信局', 进展: '【待填报】', 备注: '' },
        },
      ],
      dropped: [],
    });
  });
});
