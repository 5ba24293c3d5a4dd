import { Readable, Writable } from 'node:stream';
import { expect, it } from 'vitest';
import { createTerminal } from '../../bot/cli/terminal.ts';
import { FAKE_CREDENTIALS, startFakeDingtalk } from '../../demo/dingtalk/fake/fake-dingtalk.ts';
import { startFakeSlack } from '../../demo/slack/fake-slack.ts';
import { runProduct } from '../../demo/terminal/run-product.ts';

const WRONG_TOKEN = 'xoxb-FAKE-wrong';

it('with a wrong token for Slack DingTalk answers all the same, and the administrator is told which is off', async () => {
  const [dingtalk, slack] = await Promise.all([startFakeDingtalk(), startFakeSlack({ now: Date.now })]);
  const notices: string[] = [];
  const stderr = new Writable({
    write: (chunk, _encoding, done) => {
      notices.push(String(chunk));
      done();
    },
  });
  const terminal = createTerminal({ stdin: Readable.from([]), stdout: stderr, stderr, colourAllowed: false });
  const answerTo = async (content: string): Promise<string> => {
    const before = dingtalk.robot.shown.length;
    dingtalk.say({ text: { content } });
    return (await dingtalk.shownAfter(before)).text;
  };
  try {
    await runProduct({
      terminal,
      settings: {
        DINGTALK_CLIENT_ID: FAKE_CREDENTIALS.clientId,
        DINGTALK_CLIENT_SECRET: FAKE_CREDENTIALS.clientSecret,
        DINGTALK_API_BASE: dingtalk.url,
        DINGTALK_OAPI_BASE: dingtalk.url,
        SLACK_BOT_TOKEN: WRONG_TOKEN,
        SLACK_APP_TOKEN: slack.identity.appToken,
        SLACK_API_URL: slack.apiUrl,
      },
      access: {
        administrators: { dingtalk: ['FAKEstaff01'] },
        groups: [{ channel: 'dingtalk', conversationId: 'cidFAKEgroup0001==' }],
      },
      ready: () => dingtalk.until(() => dingtalk.gateway.live.length > 0, 60_000),
      use: async () => {
        expect(await answerTo('谢谢')).toContain('不客气');
        const status = await answerTo('状态');
        expect(status).toContain('- 钉钉：正常');
        expect(status).toMatch(/- Slack：已停用：Slack 拒绝连接：令牌不正确/u);
      },
    });
  } finally {
    await Promise.all([dingtalk.stop(), slack.stop()]);
  }
  expect(notices.join('')).toMatch(/钉钉：已连接[\s\S]*Slack：没有连上：Slack 拒绝连接：令牌不正确/u);
  expect(notices.join('')).not.toContain(WRONG_TOKEN);
}, 120_000);
