import { describe, expect, it } from 'vitest';
import { runCommand } from '#test/support/run-command.ts';
import { readDemoLine } from '../../demo/dingtalk/demo-line.ts';

const DEMO = 'demo/dingtalk/main.ts';

describe('npm run demo:dingtalk', () => {
  it('answers what is piped in, in AI cards with buttons that can be pressed, and ends after the last reply', async () => {
    const stdin = '工贸产业高质量发展三年行动计划的目标是什么\n:up\n:single\n:file no-such-file.txt\n帮助\n';
    const { code, stdout, stderr } = await runCommand(DEMO, ['--cards'], { stdin });
    expect({ code, connected: stderr.includes('钉钉：已连接') }).toEqual({ code: 0, connected: true });
    expect(stdout).toMatch(/张三@政策咨询群> 工贸产业.*\n┌ 文号 卡片\n│ > 回复 张三/u);
    expect(stdout).toMatch(/〔\d{4}〕\d+号）\n│ \n│ · [^：\n]+：“/u);
    expect(stdout).toContain('[ 有用 ]  [ 没用 ]');
    expect(stdout).toContain('（已按下，机器人收到了）');
    expect(stdout).toContain('读不到文件：no-such-file.txt');
    expect(stdout.trimEnd().split('\n').slice(-3).join('\n')).toContain('└');
    expect(stdout).toContain('我是文号');
  }, 60_000);
});

describe('a line of the demo', () => {
  it.each([
    ['  你好 ', { kind: 'say', text: '你好' }],
    ['/status', { kind: 'say', text: '/status' }],
    [':group', { kind: 'place', place: 'group' }],
    ['：single', { kind: 'place', place: 'single' }],
    [':user 李四', { kind: 'user', name: '李四' }],
    [':file 通知 1.docx', { kind: 'file', path: '通知 1.docx' }],
    [':voice 怎么申请', { kind: 'voice', text: '怎么申请' }],
    [':down', { kind: 'press', verdict: 'unhelpful' }],
    [':constructor', { kind: 'unknown' }],
    [':group x', { kind: 'unknown' }],
    ['', { kind: 'empty' }],
  ])('%j is %j', (line, expected) => {
    expect(readDemoLine(line)).toEqual(expected);
  });
});
