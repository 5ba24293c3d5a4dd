import { describe, expect, it } from 'vitest';
import { AppError } from '#core/errors.ts';
import { fakeCliContext } from '#test/support/fake-cli-context.ts';
import { runCli } from './run-cli.ts';

describe('runCli', () => {
  it.each([
    [['ask', '--nope', '谁牵头'], '没有选项“--nope”。'],
    [['akk', '谁牵头'], '没有命令“akk”。'],
    [['search'], '缺少参数：查询词。'],
    [['show', '41号', '第五条', '第六条'], '参数太多。'],
    [['documents', '多余'], '参数太多。'],
    [['search', '子女教育', '--limit'], '选项“--limit <条数>”后面要写内容。'],
    [['search', '子女教育', '--limit', '0'], '条数“0”不对。'],
    [['documents', '--as-of', '2023-02-30'], '日期“2023-02-30”不对。'],
    [['ask', ''], '内容是空的。'],
    [['ask', '--batch', 'q.jsonl'], '--batch 和 --out 要一起写。'],
    [['ask', '--batch', 'q.jsonl', '--out', 'a.jsonl', '谁牵头'], '--batch 不能和问题或 --json 一起写。'],
    [['ask', '--json'], '--json 要和一个问题一起写。'],
    [['show', ' '], '请写出文号、索引号或标题的一部分。'],
  ])('%j is a wrong call: says so in Chinese, ends with 2, opens nothing', async (argv, message) => {
    const { context, stdout, stderr, opened } = fakeCliContext();
    expect(await runCli(argv, context)).toBe(2);
    expect(stderr()).toContain(message);
    expect(stdout()).toBe('');
    expect(opened).toEqual([]);
  });

  it('a pasted file is a wrong call too', async () => {
    const { context, stderr, opened } = fakeCliContext();
    expect(await runCli(['ask', '长'.repeat(100_000)], context)).toBe(2);
    expect(stderr()).toContain('问题太长：100000 字。');
    expect(opened).toEqual([]);
  });

  it('needs a command', async () => {
    const { context, stdout, stderr } = fakeCliContext();
    expect(await runCli([], context)).toBe(2);
    expect(stderr()).toContain('请写一个命令');
    expect(stdout()).toBe('');
  });

  it('shows its commands, in Chinese', async () => {
    const { context, stdout, stderr } = fakeCliContext();
    expect(await runCli(['--help'], context)).toBe(0);
    expect(stderr()).toBe('');
    expect(stdout()).toMatchInlineSnapshot(`
      "用法： npm run <命令> -- [选项]

      文号：政策文件问答。每个答案都注明文号、条款和原文。

      选项：
        -h, --help   显示帮助

      命令：
        ask          提问；不写问题则进入对话
        search       查找相关段落，不作答
        show         查看一份文件的信息和目录，或其中一节的原文
        documents    列出已收录的文件
        obligations  列出任务台账
        doctor       检查运行环境和数据
        tasks        生成任务分解表，可写成 xlsx、docx、csv 或 md 文件
        deadlines    列出到期、已过原定时限和周期性的任务
        start        启动钉钉、Slack 机器人，直到收到停止信号
        gaps         列出群里没有答好的问题
        audit        导出群里答复的审计记录
      "
    `);
  });

  it('shows the options of a command, with their defaults', async () => {
    const { context, stdout } = fakeCliContext();
    expect(await runCli(['search', '-h'], context)).toBe(0);
    expect(stdout()).toMatchInlineSnapshot(`
      "用法： npm run search -- [选项] <查询词>

      查找相关段落，不作答

      参数：
        查询词           要找的内容

      选项：
        --data <文件夹>  数据文件夹（默认 ./data）
        --json           输出 JSON
        --limit <条数>   最多几条（1—100）（默认 10）
        -h, --help       显示帮助
      "
    `);
  });

  it('opens the folder of --data, and of the settings without it', async () => {
    const { context, opened } = fakeCliContext();
    await runCli(['ask', '--data', '/srv/文号', '子女教育每月多少？'], context);
    await runCli(['ask', '子女教育每月多少？'], context);
    expect(opened).toEqual(['/srv/文号', './data']);
  });

  it('names a known trouble and what to do; ends with 1', async () => {
    const { context, stderr } = fakeCliContext({
      openLibrary: async () => {
        throw new AppError('store-locked', '/srv/data is held by process 7; stop it');
      },
    });
    expect(await runCli(['documents'], context)).toBe(1);
    expect(stderr()).toBe('文件库正被另一个程序使用。请稍后再试。\n详情：/srv/data is held by process 7; stop it\n');
  });

  it('keeps the inside of an unexpected error for the log', async () => {
    const { context, stdout, stderr, log } = fakeCliContext({
      answer: async () => {
        throw new TypeError('x is undefined');
      },
    });
    expect(await runCli(['ask', '子女教育每月多少？'], context)).toBe(1);
    expect(stdout()).toBe('');
    expect(stderr()).toBe('出现意外错误，没有完成。详情见日志（设 WENHAO_LOG_LEVEL=error 可见）。\n');
    expect(JSON.parse(log())).toMatchObject({ msg: 'command-fail', err: { message: 'x is undefined' } });
  });
});
