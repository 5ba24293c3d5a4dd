import { describe, expect, it } from 'vitest';
import { AppError } from '#core/errors.ts';
import { messageOf } from './message-of.ts';
import { UsageError } from './usage-error.ts';

describe('messageOf', () => {
  it('says what to do, and keeps the name of what went wrong on a line of its own', () => {
    expect(messageOf(new AppError('file-not-found', 'no file /srv/a.txt; check the path'))).toBe(
      '找不到文件。请检查路径是否写对。\n详情：no file /srv/a.txt; check the path',
    );
  });

  it('shows the words of a usage error as they stand', () => {
    expect(messageOf(new UsageError('问题是空的。'))).toBe('问题是空的。');
  });

  it.each([new TypeError("Cannot read properties of undefined (reading 'x')"), 'text', null])(
    'gives one plain line for the unexpected (%j), without its inside',
    (error) => {
      expect(messageOf(error)).toBe('出现意外错误，没有完成。详情见日志（设 WENHAO_LOG_LEVEL=error 可见）。');
    },
  );
});
