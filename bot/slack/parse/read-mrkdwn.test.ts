import { describe, expect, it } from 'vitest';
import { readMrkdwn } from './read-mrkdwn.ts';

const read = (text: string): string => readMrkdwn(text, 'U0BOT');

describe('readMrkdwn', () => {
  it('removes the mention of the bot, wherever it stands', () => {
    expect(read('<@U0BOT> 防汛值班由哪个单位牵头？')).toBe('防汛值班由哪个单位牵头？');
    expect(read('请问 <@U0BOT|wenhao> 年度目标是多少')).toBe('请问   年度目标是多少');
  });

  it('keeps mentions of others readable', () => {
    expect(read('<@U0BOT> <@U777|李四> 问的是 <#C1|办公室> 的事')).toBe('@李四 问的是 #办公室 的事');
    expect(read('<!here> <!subteam^S1|@政务组>')).toBe('@here @政务组');
  });

  it('shows a link as its address, with its label when that says something else', () => {
    expect(read('见 <https://gov.example/a?x=1&amp;y=2>')).toBe('见 https://gov.example/a?x=1&y=2');
    expect(read('见 <https://gov.example/a|通知全文>')).toBe('见 通知全文（https://gov.example/a）');
    expect(read('<http://gov.example|gov.example>')).toBe('http://gov.example');
    expect(read('<mailto:a@gov.example|a@gov.example>')).toBe('a@gov.example');
  });

  it('resolves the three escapes once', () => {
    expect(read('投资 &lt;500 万元 &amp;amp; 面积 &gt;3 亩')).toBe('投资 <500 万元 &amp; 面积 >3 亩');
  });
});
