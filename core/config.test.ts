import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { readConfig } from './config.ts';
import { AppError } from './errors.ts';

describe('readConfig', () => {
  it('needs no variable at all', () => {
    expect(readConfig({})).toEqual({
      dataFolder: './data',
      logLevel: 'warn',
      colourAllowed: true,
      embedder: { kind: 'learned' },
      limits: {
        concurrency: 4,
        queueLimit: 200,
        queueNoticeFrom: 10,
        userPerMinute: 10,
        groupPerMinute: 30,
        noticesPerMinute: 2,
        answerWithinMinutes: 10,
        memoryMinutes: 30,
        repliesDays: 7,
        retentionDays: 180,
        keepsQuestions: true,
        graceSeconds: 20,
        fileLimitMegabytes: 20,
      },
      dingtalk: { kind: 'off', missing: ['DINGTALK_CLIENT_ID', 'DINGTALK_CLIENT_SECRET'], set: [] },
      slack: { kind: 'off', missing: ['SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN'], set: [] },
    });
  });

  it('takes folder, level and the wish for no colour from the environment', () => {
    expect(readConfig({ WENHAO_DATA: '/srv/文号', WENHAO_LOG_LEVEL: 'debug', NO_COLOR: '1' })).toMatchObject({
      dataFolder: '/srv/文号',
      logLevel: 'debug',
      colourAllowed: false,
    });
  });

  it('treats an empty variable as one that is not set', () => {
    expect(readConfig({ WENHAO_DATA: '', WENHAO_LOG_LEVEL: '', NO_COLOR: '' })).toEqual(readConfig({}));
  });

  it('names every wrong variable in one error', () => {
    const read = () => readConfig({ WENHAO_DATA: '   ', WENHAO_LOG_LEVEL: 'loud' });
    expect(read).toThrow(AppError);
    expect(read).toThrow(
      expect.objectContaining({
        code: 'config-invalid',
        message:
          'WENHAO_DATA must be a folder path; WENHAO_LOG_LEVEL must be one of silent, fatal, error, warn, info, ' +
          'debug, trace. Change or unset the environment variable.',
      }),
    );
  });

  it('says what a channel that was begun still lacks', () => {
    expect(readConfig({ DINGTALK_CLIENT_ID: 'ding1' }).dingtalk).toEqual({
      kind: 'off',
      missing: ['DINGTALK_CLIENT_SECRET'],
      set: ['DINGTALK_CLIENT_ID'],
    });
  });

  it('connects channels, and gives their secrets to nobody who prints them', () => {
    const config = readConfig({
      DINGTALK_CLIENT_ID: 'ding1',
      DINGTALK_CLIENT_SECRET: 'verborgen-1',
      SLACK_BOT_TOKEN: 'xoxb-verborgen-2',
      SLACK_APP_TOKEN: 'xapp-verborgen-3',
      SLACK_API_URL: 'http://127.0.0.1:9000/api',
    });
    expect(config.dingtalk).toMatchObject({
      kind: 'on',
      settings: { robotCode: 'ding1', apiBase: 'https://api.dingtalk.com', cardTemplateId: null, connections: 2 },
    });
    expect(config.slack).toMatchObject({ kind: 'on', settings: { apiUrl: 'http://127.0.0.1:9000/api/' } });
    expect(config.slack.kind === 'on' && config.slack.settings.appToken.reveal()).toBe('xapp-verborgen-3');
    expect(`${JSON.stringify(config)}${inspect(config, { depth: 9, showHidden: true })}`).not.toContain('verborgen');
  });

  it('sends secrets to https addresses and to this machine only, and never repeats a wrong token', () => {
    const read = (environment: Record<string, string>) => () => readConfig(environment);
    const refused = (message: string) => expect.objectContaining({ message: expect.stringContaining(message) });
    expect(read({ DINGTALK_API_BASE: 'http://api.dingtalk.com' })).toThrow(
      refused('DINGTALK_API_BASE must be an https'),
    );
    expect(read({ DINGTALK_OAPI_BASE: 'http://127.0.0.1.example.com' })).toThrow(refused('DINGTALK_OAPI_BASE'));
    expect(read({ SLACK_API_URL: 'ftp://slack.com/api/' })).toThrow(refused('SLACK_API_URL'));
    expect(read({ DINGTALK_API_BASE: 'https://api.dingtalk.io' })).not.toThrow();
    expect(read({ SLACK_BOT_TOKEN: 'xapp-geheim' })).toThrow(refused('SLACK_BOT_TOKEN must begin with xoxb-'));
    expect(read({ SLACK_BOT_TOKEN: 'xapp-geheim' })).not.toThrow(refused('geheim'));
  });

  it('keeps the limits within reason', () => {
    expect(() => readConfig({ WENHAO_PARALLEL: '0', WENHAO_QUEUE: 'viele' })).toThrow(
      'WENHAO_PARALLEL must be at least 1; WENHAO_QUEUE must be a number.',
    );
    expect(readConfig({ WENHAO_RETENTION_DAYS: '3' }).limits).toMatchObject({ retentionDays: 3, repliesDays: 3 });
  });
});
