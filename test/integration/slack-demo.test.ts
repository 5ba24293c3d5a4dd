import { Readable, Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { createTerminal } from '../../bot/cli/terminal.ts';
import { readDemoLine } from '../../demo/slack/demo-line.ts';
import { runDemo } from '../../demo/slack/run-demo.ts';

const collecting = () => {
  const written: string[] = [];
  const stream = new Writable({
    write: (chunk, _encoding, done) => {
      written.push(String(chunk));
      done();
    },
  });
  return { stream, text: () => written.join('') };
};

describe('npm run demo:slack', () => {
  it('answers piped questions in the real channel, and ends after the last reply', async () => {
    const out = collecting();
    const lines = ['工贸产业高质量发展的主要目标是什么？', ':up', '/wenhao', ':dm', ':nonsense'];
    const terminal = createTerminal({
      stdin: Readable.from(lines.map((line) => `${line}\n`)),
      stdout: out.stream,
      stderr: collecting().stream,
      colourAllowed: false,
    });
    await runDemo({ terminal, streaming: false });
    const shown = out.text();
    expect(shown).toMatch(/┌ 文号（消息列）\n(?:│ .*\n)+?│ 【依据】\n│ 《.+》（.+〔\d{4}〕\d+号）\n│ \[1\] /u);
    expect(shown).toContain('（已按下，机器人收到了）');
    expect(shown).toContain('┌ 文号（仅自己可见）');
    expect(shown).toContain('没有这个命令');
  }, 120_000);

  it.each([
    ['', { kind: 'empty' }],
    ['年度目标是什么', { kind: 'say', text: '年度目标是什么' }],
    ['/wenhao 年度目标', { kind: 'command', text: '年度目标' }],
    [':reply 由谁负责', { kind: 'reply', text: '由谁负责' }],
    ['：dm', { kind: 'place', place: 'dm' }],
    [':reply', { kind: 'unknown' }],
  ])('reads the line “%s”', (line, meaning) => {
    expect(readDemoLine(line)).toEqual(meaning);
  });
});
