import { describe, expect, it } from 'vitest';
import { AppError } from '#core/errors.ts';
import { stateTrouble } from './state-trouble.ts';

describe('trouble with the bot’s own files', () => {
  it('is told in Chinese with what to do, and nothing else is', () => {
    expect(stateTrouble(new AppError('store-locked', 'bot.lock is in use'))).toContain('已经有一个机器人在用');
    expect(stateTrouble(new AppError('file-unreadable', 'bot.db is damaged'))).toContain('请把它移走');
    expect(stateTrouble(new AppError('folder-unusable', 'bot.db'))).toContain('磁盘空间');
    expect(stateTrouble(new AppError('input-invalid', 'x'))).toBeNull();
    expect(stateTrouble(new Error('x'))).toBeNull();
  });
});
