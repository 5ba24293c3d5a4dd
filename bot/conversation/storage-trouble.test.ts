import { describe, expect, it } from 'vitest';
import { fakeBot } from '#test/support/fake-bot.ts';
import { replyOf } from '#test/support/fake-cli-context.ts';
import { temporaryFolders } from '#test/support/temporary-folders.ts';
import type { BotState } from '../state/open-state.ts';
import { NOT_KEPT } from './reply/not-kept.ts';

const newFolder = temporaryFolders();

/** SQLite says the disk is full as soon as the file would have to grow; `free` ends that. */
const fillDisk = ({ database }: BotState): (() => void) => {
  database.pragma(`max_page_count = ${Number(database.pragma('page_count', { simple: true }))}`);
  const pad = database.prepare("INSERT INTO channel_notes (channel, key, value) VALUES ('pad', ?, ?)");
  expect(() => {
    for (let at = 0; at < 1_000; at += 1) pad.run(String(at), 'x'.repeat(500));
  }).toThrow(/full/u);
  return () => void database.pragma('max_page_count = 1000000');
};

const LONG = '问'.repeat(1_900);

describe('when the disk is full', () => {
  it('a message is not taken, the person is told so, and the bot goes on when there is room again', async () => {
    const { bot, say, ask, channel, asked, state, log } = fakeBot({ directory: newFolder() });
    await bot.start();
    const free = fillDisk(state);
    expect(() => say(LONG)).toThrow(/full/u);
    expect((await channel.hasSent(1))[0]?.text).toBe(NOT_KEPT);
    expect(asked).toEqual([]);
    expect(log()).toContain('message-take-fail');
    free();
    expect(await ask('育儿补贴每月多少？')).toContain('1000元');
  });

  it('an answer that can not be noted is not sent; the person is told why, and the next process answers', async () => {
    const words = '补贴'.repeat(2_000);
    const { bot, ask, audited, state }: ReturnType<typeof fakeBot> = fakeBot({
      directory: newFolder(),
      answer: async () => {
        fillDisk(state);
        return replyOf({ text: words, statement: words });
      },
    });
    await bot.start();
    expect(await ask('育儿补贴每月多少？')).toBe(NOT_KEPT);
    expect(audited).toEqual([]);
    expect(state.database.prepare('SELECT state FROM inbox').all()).toEqual([{ state: 'received' }]);
  });
});
