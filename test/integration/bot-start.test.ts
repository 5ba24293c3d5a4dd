import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCommand } from '#test/support/run-command.ts';
import { FAKE_CREDENTIALS, type FakeDingtalk, startFakeDingtalk } from '../../demo/dingtalk/fake/fake-dingtalk.ts';

const GROUP = 'cidFAKEgroup0001==';

describe('npm start', { timeout: 120_000 }, () => {
  let folder = '';
  let data = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'wenhao-start-'));
    data = join(folder, 'data');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const start = (env: Readonly<Record<string, string>>, options: Parameters<typeof runCommand>[2] = {}) =>
    runCommand('bot/main.ts', ['start', '--data', data], { ...options, env });

  it('says what to set when nothing is', async () => {
    expect(await start({})).toEqual({
      code: 2,
      signal: null,
      stdout: '',
      stderr: [
        '钉钉：关（没有设置 DINGTALK_CLIENT_ID 和 DINGTALK_CLIENT_SECRET）',
        'Slack：关（没有设置 SLACK_BOT_TOKEN 和 SLACK_APP_TOKEN）',
        '没有可用的聊天平台。请参照 .env.example 写好 .env 文件，再运行 npm start。',
        '',
      ].join('\n'),
    });
  });

  it('names what a channel that was begun still lacks, and every wrong setting at once', async () => {
    expect((await start({ SLACK_APP_TOKEN: 'xapp-1' })).stderr).toContain(
      'Slack：关（设置了 SLACK_APP_TOKEN，还缺 SLACK_BOT_TOKEN）',
    );
    const wrong = await start({
      SLACK_APP_TOKEN: 'geheim',
      DINGTALK_API_BASE: 'http://example.com',
      WENHAO_QUEUE: '0',
    });
    expect(wrong.code).toBe(2);
    for (const name of ['SLACK_APP_TOKEN', 'DINGTALK_API_BASE', 'WENHAO_QUEUE']) expect(wrong.stderr).toContain(name);
    expect(wrong.stderr).not.toContain('geheim');
  });

  describe('with a platform', () => {
    let fake: FakeDingtalk;
    let env: Readonly<Record<string, string>>;
    beforeEach(async () => {
      fake = await startFakeDingtalk();
      mkdirSync(data);
      const access = { groups: [{ channel: 'dingtalk', conversationId: GROUP }] };
      writeFileSync(join(data, 'access.json'), JSON.stringify(access));
      env = {
        DINGTALK_CLIENT_ID: FAKE_CREDENTIALS.clientId,
        DINGTALK_CLIENT_SECRET: FAKE_CREDENTIALS.clientSecret,
        DINGTALK_API_BASE: fake.url,
        DINGTALK_OAPI_BASE: fake.url,
        WENHAO_LOG_LEVEL: 'debug',
      };
    });
    afterEach(() => fake.stop());

    it.each(['SIGTERM', 'SIGINT'] as const)('answers, is alone on its data, and ends at %s', async (signal) => {
      let second: ReturnType<typeof start> | undefined;
      let asked = false;
      const run = await start(env, {
        onStderr: (stderr, child) => {
          if (asked || !stderr.includes('钉钉：已连接')) return;
          asked = true;
          fake.say({ conversationId: GROUP, text: { content: ' 收录的文件里，任务最多的是哪个单位？' } });
          void fake.shownAfter(0).then(async () => {
            second = start(env);
            await second;
            child.kill(signal);
          });
        },
      });
      expect(run).toMatchObject({ code: 0, signal: null, stdout: '' });
      expect(run.stderr).toContain(`收到 ${signal}，正在停止`);
      expect(run.stderr.trim().endsWith('已停止。')).toBe(true);
      expect(run.stderr).not.toContain(FAKE_CREDENTIALS.clientSecret);
      expect((await second)?.code).toBe(1);
      expect((await second)?.stderr).toContain('已经有一个机器人在用');
    });
  });
});
