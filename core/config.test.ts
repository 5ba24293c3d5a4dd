import { describe, expect, it } from 'vitest';
import { readConfig } from './config.ts';
import { AppError } from './errors.ts';

describe('readConfig', () => {
  it('needs no variable at all', () => {
    expect(readConfig({})).toEqual({ dataFolder: './data', logLevel: 'warn', colourAllowed: true });
  });

  it('takes folder, level and the wish for no colour from the environment', () => {
    expect(readConfig({ WENHAO_DATA: '/srv/文号', WENHAO_LOG_LEVEL: 'debug', NO_COLOR: '1' })).toEqual({
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
});
