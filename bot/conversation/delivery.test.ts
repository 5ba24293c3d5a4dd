import { describe, expect, it } from 'vitest';
import type { Reply } from '#rag';
import { fakeBot } from '#test/support/fake-bot.ts';
import { fakeChannel, inboundMessage } from '#test/support/fake-channel.ts';
import { replyOf } from '#test/support/fake-cli-context.ts';
import { temporaryFolders } from '#test/support/temporary-folders.ts';

const newFolder = temporaryFolders();

/** An assistant that answers when it is told to, and says who is being answered. */
const heldAssistant = () => {
  const running: string[] = [];
  const waiting = new Map<string, () => void>();
  let most = 0;
  return {
    running,
    most: () => most,
    release: (text: string) => waiting.get(text)?.(),
    answer: ({ text }: { readonly text: string }): Promise<Reply> =>
      new Promise((resolve) => {
        running.push(text);
        most = Math.max(most, running.length);
        waiting.set(text, () => {
          running.splice(running.indexOf(text), 1);
          resolve(replyOf({ statement: `答：${text}` }));
        });
      }),
  };
};

const LABEL = '\n\n内容由人工智能生成，仅供参考，以文件原文为准。';

/** Lets everything that can go on now go on. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('delivery', () => {
  it('answers a message once, however often it is delivered', async () => {
    const { bot, channel, asked } = fakeBot({ directory: newFolder() });
    await bot.start();
    const message = inboundMessage({ dedupeKey: 'm1' });
    const { message: take } = channel.intake();
    expect([take(message), take(message)]).toEqual(['accepted', 'duplicate']);
    await channel.hasSent(1);
    expect(take({ ...message, text: '又来一次' })).toBe('duplicate');
    await bot.stop();
    expect([channel.sent.length, asked.length]).toEqual([1, 1]);
  });

  it('keeps messages of two platforms apart even when their keys are the same', async () => {
    const channel = fakeChannel();
    const { bot, say } = fakeBot({ directory: newFolder(), channel });
    await bot.start();
    expect(say({ dedupeKey: 'same' })).toBe('accepted');
    expect(say({ dedupeKey: 'same', channel: 'slack' })).toBe('accepted');
    await bot.stop();
  });

  it('answers one after the other in a conversation, and conversations side by side', async () => {
    const held = heldAssistant();
    const { bot, channel, say } = fakeBot({ directory: newFolder(), answer: held.answer, limits: { concurrency: 3 } });
    await bot.start();
    for (const text of ['甲一', '甲二', '甲三']) say({ text, conversationId: 'a' });
    for (const text of ['乙一', '丙一', '丁一']) say({ text, conversationId: text });
    await settled();
    // Three at once, none of them two of the same conversation; the fourth conversation waits.
    expect(held.running).toEqual(['甲一', '乙一', '丙一']);
    held.release('甲一');
    await settled();
    expect(held.running).toEqual(['乙一', '丙一', '丁一']);
    for (const text of ['乙一', '丙一', '丁一', '甲二', '甲三']) {
      held.release(text);
      await settled();
    }
    await channel.hasSent(6);
    expect(held.most()).toBe(3);
    const inA = channel.sent.filter(({ address }) => address.conversationId === 'a').map(({ text }) => text);
    expect(inA).toEqual([`答：甲一${LABEL}`, `答：甲二${LABEL}`, `答：甲三${LABEL}`]);
    await bot.stop();
  });

  it('treats threads of one conversation as conversations of their own', async () => {
    const held = heldAssistant();
    const { bot, say } = fakeBot({ directory: newFolder(), answer: held.answer });
    await bot.start();
    say({ text: '一', conversationId: 'c', threadId: 't1' });
    say({ text: '二', conversationId: 'c', threadId: 't2' });
    await settled();
    expect(held.running).toEqual(['一', '二']);
    held.release('一');
    held.release('二');
    await bot.stop();
  });

  it('puts what waits in the order in which it was written', async () => {
    const held = heldAssistant();
    const { bot, channel, say } = fakeBot({ directory: newFolder(), answer: held.answer });
    await bot.start();
    const at = (second: number) => new Date(Date.parse('2026-11-22T01:59:00Z') + second * 1000);
    say({ text: '先到', sentAt: at(5) });
    await settled();
    for (const [text, second] of [
      ['三', 4],
      ['一', 1],
      ['二', 2],
    ] as const)
      say({ text, sentAt: at(second) });
    for (const text of ['先到', '一', '二', '三']) {
      held.release(text);
      await settled();
    }
    await bot.stop();
    expect(channel.sent.map(({ text }) => text.replace(LABEL, ''))).toEqual(['答：先到', '答：一', '答：二', '答：三']);
  });

  it('says how many are ahead, and takes no more than the queue holds', async () => {
    const held = heldAssistant();
    const { bot, channel, say } = fakeBot({
      directory: newFolder(),
      answer: held.answer,
      limits: { concurrency: 1, queueLimit: 3, queueNoticeFrom: 2 },
    });
    await bot.start();
    const outcomes = ['一', '二', '三', '四', '五'].map((text) => say({ text, conversationId: text }));
    // The first one is being answered and no longer waits.
    expect(outcomes).toEqual(['accepted', 'accepted', 'accepted', 'accepted', 'full']);
    await settled();
    expect(channel.sent.map(({ address, text }) => `${address.conversationId}：${text}`)).toEqual([
      '四：排队中，前面还有2条，请稍等。',
      '五：现在提问的人太多，请几分钟后再问。',
    ]);
    for (const text of ['一', '二', '三', '四']) {
      held.release(text);
      await settled();
    }
    await bot.stop();
  });

  it('slows down one person and one group, says so once, and is there again a minute later', async () => {
    const { bot, channel, say, pass } = fakeBot({
      directory: newFolder(),
      limits: { userPerMinute: 2, groupPerMinute: 3 },
    });
    await bot.start();
    const group = { conversationId: 'g', isGroup: true };
    for (let at = 0; at < 5; at += 1) say({ ...group, from: 'quick', text: `问${at}` });
    await channel.hasSent(3);
    for (const from of ['b', 'c', 'd']) say({ ...group, from });
    await channel.hasSent(5);
    const words = () => channel.sent.map(({ text }) => text).filter((text) => text.includes('太快'));
    expect(words()).toEqual(['问得太快了，请过一分钟再问。', '本群问得太快了，请过一分钟再问。']);
    expect(channel.sent).toHaveLength(5);
    pass(60_000);
    say({ ...group, from: 'quick' });
    await channel.hasSent(6);
    await bot.stop();
    expect(words()).toHaveLength(2);
  });

  it('does not count a second delivery against anybody', async () => {
    const { bot, channel, say } = fakeBot({ directory: newFolder(), limits: { userPerMinute: 2 } });
    await bot.start();
    for (let at = 0; at < 9; at += 1) say({ dedupeKey: 'again' });
    say('另一个问题');
    await channel.hasSent(2);
    await bot.stop();
    expect(channel.sent.filter(({ text }) => text.includes('太快'))).toEqual([]);
  });

  it('lets messages that the platform held back too long be', async () => {
    const { bot, channel, say } = fakeBot({ directory: newFolder() });
    await bot.start();
    const message = { dedupeKey: 'old', sentAt: new Date('2026-11-22T01:49:00Z') };
    expect([say(message), say(message)]).toEqual(['accepted', 'duplicate']);
    await bot.stop();
    expect(channel.sent).toEqual([]);
  });

  it('stops what a person asked and has no answer to yet, and nobody else’s', async () => {
    const held = heldAssistant();
    const { bot, channel, say } = fakeBot({ directory: newFolder(), answer: held.answer });
    await bot.start();
    const group = { conversationId: 'g', isGroup: true };
    say({ ...group, from: 'a', text: '甲一' });
    say({ ...group, from: 'a', text: '甲二' });
    say({ ...group, from: 'b', text: '乙一' });
    await settled();
    say({ ...group, from: 'a', text: '停止' });
    await channel.hasSent(1);
    expect(channel.sent.map(({ text }) => text)).toEqual(['好的。没有等着回答的问题了。']);
    held.release('甲一');
    await settled();
    expect(held.running).toEqual(['乙一']);
    held.release('乙一');
    await channel.hasSent(2);
    await bot.stop();
    expect(channel.sent.at(-1)?.text).toBe(`答：乙一${LABEL}`);
  });

  it('finishes what runs when it is told to stop', async () => {
    const held = heldAssistant();
    const { bot, channel, say } = fakeBot({ directory: newFolder(), answer: held.answer });
    await bot.start();
    say('进行中');
    await settled();
    const stopped = bot.stop();
    await settled();
    expect(channel.calls).toEqual(['start', 'stopReceiving']);
    held.release('进行中');
    await stopped;
    expect(channel.sent.map(({ text }) => text)).toEqual([`答：进行中${LABEL}`]);
    expect(channel.calls).toEqual(['start', 'stopReceiving', 'close']);
  });

  it('answers with an apology and a number when answering fails, and goes on', async () => {
    const { bot, channel, ask, audited, log } = fakeBot({
      directory: newFolder(),
      newId: () => 'abcdef12-0000',
      answer: async ({ text }) => {
        if (text === '出错') throw new Error('the disk is gone');
        return replyOf();
      },
    });
    await bot.start();
    expect(await ask('出错')).toBe('抱歉，这个问题没有答成，请稍后再试。如果还不行，请把编号 abcdef12 告诉管理员。');
    expect(log()).toContain('the disk is gone');
    expect(log()).toContain('"reference":"abcdef12"');
    expect(audited.map(({ outcome }) => outcome)).toEqual(['error']);
    await channel.hasSent(1);
    await bot.stop();
  });

  it('is not stopped by a channel that can not start', async () => {
    const broken = fakeChannel({ name: 'slack', start: async () => Promise.reject(new Error('no network')) });
    const working = fakeChannel();
    const { bot, ask, log } = fakeBot({ directory: newFolder(), channel: working, channels: [broken, working] });
    await bot.start();
    expect(await ask('育儿补贴每月多少？')).toContain('每个子女每月1000元。');
    expect(log()).toContain('channel-start-fail');
    await bot.stop();
  });
});
