import { describe, expect, it } from 'vitest';
import { fakeBot } from '#test/support/fake-bot.ts';
import { temporaryFolders } from '#test/support/temporary-folders.ts';
import { smallTalk } from './small-talk.ts';

const newFolder = temporaryFolders();

describe('small talk', () => {
  it.each([
    ['你好', '您好，我是文号。'],
    ['您好！', '您好，我是文号。'],
    ['文号你好呀～', '您好，我是文号。'],
    ['早上好', '您好，我是文号。'],
    ['Hello', '您好，我是文号。'],
    ['在吗？', '在的。'],
    ['你好，在不在', '在的。'],
    ['谢谢', '不客气'],
    ['好的，谢谢老师 [抱拳]', '不客气'],
    ['辛苦了！', '不客气'],
    ['thank you', '不客气'],
    ['再见👋', '再见'],
    ['收到', '好的'],
    ['嗯嗯', '好的'],
  ])('“%s” is met with “%s…”', (text, answer) => {
    expect(smallTalk(text)?.startsWith(answer)).toBe(true);
  });

  it.each([
    '你好，低效用地谁牵头',
    '谢谢，那什么时候完成',
    '好的做法有哪些',
    '早稻补贴标准是多少',
    '辛苦费怎么算',
    '了解一下人才补贴',
    '知道了，那奖励呢',
    '行政许可',
    '你们的',
    '？？',
    '',
  ])('“%s” is none', (text) => {
    expect(smallTalk(text)).toBeNull();
  });

  it('is no question: nothing is looked up, remembered, offered for judgement or noted as a gap', async () => {
    const { bot, ask, asked, channel, audited, state } = fakeBot({ directory: newFolder() });
    await bot.start();
    expect(await ask({ text: '谢谢', quotedText: '每个子女每月1000元。' })).toBe('不客气，有问题随时问我。');
    expect(asked).toEqual([]);
    expect(channel.sent[0]?.reply).toMatchObject({ asksFeedback: false, label: null });
    expect(audited[0]?.outcome).toBe('small-talk');
    for (const table of ['turns', 'replies', 'gaps']) {
      expect(state.database.prepare(`SELECT count(*) AS count FROM ${table}`).get(), table).toEqual({ count: 0 });
    }
  });
});
