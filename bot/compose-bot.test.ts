import { describe, expect, it } from 'vitest';
import { fakeBot } from '#test/support/fake-bot.ts';
import { inboundMessage } from '#test/support/fake-channel.ts';
import { temporaryFolders } from '#test/support/temporary-folders.ts';

const newFolder = temporaryFolders();

describe('the bot', () => {
  it('answers a message with statement, sources and label', async () => {
    const { bot, channel } = fakeBot({ directory: newFolder() });
    await bot.start();
    expect(channel.intake().message(inboundMessage())).toBe('accepted');
    const [first] = await channel.hasSent(1);
    expect(first?.text).toBe('每个子女每月1000元。\n\n内容由人工智能生成，仅供参考，以文件原文为准。');
    await bot.stop();
    expect(channel.calls).toEqual(['start', 'stopReceiving', 'close']);
  });
});
