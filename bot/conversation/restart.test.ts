import { describe, expect, it } from 'vitest';
import { fakeBot } from '#test/support/fake-bot.ts';
import { fakeChannel, inboundMessage } from '#test/support/fake-channel.ts';
import { replyOf } from '#test/support/fake-cli-context.ts';
import { temporaryFolders } from '#test/support/temporary-folders.ts';
import type { Channel } from '../channel/channel.ts';
import { openState } from '../state/open-state.ts';

const newFolder = temporaryFolders();
const settled = () => new Promise((resolve) => setImmediate(resolve));
const never = () => new Promise<never>(() => undefined);

const rowsOf = (directory: string) => {
  const state = openState(directory);
  const rows = state.database.prepare('SELECT state, outcome, restarts, message IS NULL AS emptied FROM inbox').all();
  state.close();
  return rows;
};

/** A process that dies while it answers (`answer`) or while the platform takes the reply (`send`). */
const dieAt = async (point: 'answer' | 'send', directory: string): Promise<void> => {
  const channel = fakeChannel(point === 'send' ? { send: never } : {});
  const { bot, state, say } = fakeBot({
    directory,
    channel,
    limits: { graceSeconds: 0 },
    ...(point === 'answer' ? { answer: never } : {}),
  });
  await bot.start();
  say({ dedupeKey: 'm1' });
  await settled();
  await bot.stop();
  state.close();
};

const restart = async (
  directory: string,
  { later = 0, wasSent }: { readonly later?: number; readonly wasSent?: NonNullable<Channel['wasSent']> } = {},
) => {
  const next = fakeBot({ directory, channel: fakeChannel(wasSent ? { wasSent } : {}) });
  next.pass(later);
  await next.bot.start();
  await settled();
  return next;
};

const end = async ({ bot, state }: ReturnType<typeof fakeBot>): Promise<void> => {
  await bot.stop();
  state.close();
};

describe('after a restart', () => {
  it('a message that was being answered is answered, once', async () => {
    const directory = newFolder();
    await dieAt('answer', directory);
    const next = await restart(directory);
    await next.channel.hasSent(1);
    expect(next.say({ dedupeKey: 'm1' })).toBe('duplicate');
    await end(next);
    expect(next.channel.sent).toHaveLength(1);
    expect(rowsOf(directory)).toEqual([{ state: 'done', outcome: 'sent', restarts: 1, emptied: 1 }]);
  });

  it('a message that is too old by now gets nothing', async () => {
    const directory = newFolder();
    await dieAt('answer', directory);
    const next = await restart(directory, { later: 10 * 60_000 + 1 });
    await end(next);
    expect(next.channel.sent).toEqual([]);
    expect(rowsOf(directory)).toMatchObject([{ outcome: 'expired' }]);
  });

  it('a reply whose sending had begun is not sent again where the platform can not tell', async () => {
    const directory = newFolder();
    await dieAt('send', directory);
    const next = await restart(directory);
    await end(next);
    expect(next.channel.sent).toEqual([]);
    expect(rowsOf(directory)).toMatchObject([{ outcome: 'uncertain' }]);
  });

  it.each([
    ['not-sent', 1, 'sent'],
    ['sent', 0, 'sent'],
    ['unknown', 0, 'uncertain'],
  ] as const)('where the platform can tell and says %s, %i are sent', async (arrived, count, outcome) => {
    const directory = newFolder();
    await dieAt('send', directory);
    const looked: string[] = [];
    const next = await restart(directory, {
      wasSent: async (_address, replyId) => {
        looked.push(replyId);
        return arrived;
      },
    });
    if (count > 0) await next.channel.hasSent(count);
    await end(next);
    expect(looked).toHaveLength(1);
    expect(next.channel.sent).toHaveLength(count);
    expect(rowsOf(directory)).toMatchObject([{ outcome }]);
  });

  it('a message that takes the process down with it is not tried for ever', async () => {
    const directory = newFolder();
    for (let time = 0; time < 3; time += 1) {
      const { bot, state, say } = fakeBot({ directory, answer: never, limits: { graceSeconds: 0 } });
      await bot.start();
      if (time === 0) say({ dedupeKey: 'poison' });
      await settled();
      await bot.stop();
      state.close();
    }
    const next = await restart(directory);
    await end(next);
    expect(next.asked).toEqual([]);
    expect(rowsOf(directory)).toMatchObject([{ outcome: 'failed', restarts: 3 }]);
  });

  it('the conversation goes on where it was', async () => {
    const directory = newFolder();
    const first = fakeBot({ directory, answer: async () => replyOf({ text: '县经信局牵头3项。' }) });
    await first.bot.start();
    await first.ask('县经信局牵头哪些任务');
    await end(first);
    const next = await restart(directory, { later: 60_000 });
    await next.ask('展开说说时限');
    await end(next);
    expect(next.asked[0]?.history).toEqual([
      { role: 'user', content: '县经信局牵头哪些任务' },
      { role: 'assistant', content: '县经信局牵头3项。' },
    ]);
  });

  it('what was said is gone from the disk once the conversation is over', async () => {
    const directory = newFolder();
    const first = fakeBot({ directory });
    await first.bot.start();
    await first.ask('县经信局牵头哪些任务');
    await end(first);
    const soon = await restart(directory, { later: 29 * 60_000 });
    const turnsIn = ({ state }: typeof soon) => state.database.prepare('SELECT count(*) AS count FROM turns').get();
    expect(turnsIn(soon)).toEqual({ count: 2 });
    await end(soon);
    const later = await restart(directory, { later: 31 * 60_000 });
    expect(turnsIn(later)).toEqual({ count: 0 });
    await end(later);
  });

  it('a message of a channel that is no longer configured is put aside', async () => {
    const directory = newFolder();
    await dieAt('answer', directory);
    const next = fakeBot({ directory, channel: fakeChannel({ name: 'slack' }) });
    await next.bot.start();
    await end(next);
    expect(rowsOf(directory)).toMatchObject([{ outcome: 'failed' }]);
  });

  it('keys older than a day are forgotten, younger ones are not', async () => {
    const directory = newFolder();
    const first = fakeBot({ directory });
    await first.bot.start();
    await first.ask({ dedupeKey: 'm1' });
    await end(first);
    const before = await restart(directory, { later: 23 * 3_600_000 });
    expect(before.channel.intake().message(inboundMessage({ dedupeKey: 'm1' }))).toBe('duplicate');
    await end(before);
    const after = await restart(directory, { later: 25 * 3_600_000 });
    expect(after.say({ dedupeKey: 'm1' })).toBe('accepted');
    await end(after);
  });
});
