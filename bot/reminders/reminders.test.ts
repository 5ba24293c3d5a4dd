import { mkdirSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLogger } from '#core/logger.ts';
import type { IngestedDocument } from '#store';
import { fakeChannel, inboundMessage } from '#test/support/fake-channel.ts';
import { notImplemented } from '#test/support/not-implemented.ts';
import { housingPlan, taskListStore } from '#test/support/task-list-documents.ts';
import { temporaryFolders } from '#test/support/temporary-folders.ts';
import type { AccessPolicy } from '../access/access-policy.ts';
import type { AuditEntry } from '../audit/audit-log.ts';
import type { SendOutcome } from '../channel/channel.ts';
import type { CommandAnswer } from '../conversation/commands/command.ts';
import { type BotState, openState } from '../state/open-state.ts';
import { createReminderClock } from './create-reminder-clock.ts';
import { createReminderBook } from './reminder-book.ts';
import { reminderCommands } from './reminder-commands.ts';
import { type RemindingParts, sendDueReminders } from './send-due-reminders.ts';

const newFolder = temporaryFolders();
const logger = createLogger({ level: 'silent' });
const HOUR_MS = 3_600_000;

/** A Friday, 10:00 in China; one task of the documents is due on Sunday 2023-12-31. */
const FRIDAY = Date.parse('2023-12-22T02:00:00Z');
/** The Monday after, 9:00 in China. */
const MONDAY = Date.parse('2023-12-25T01:00:00Z');

describe('reminders', () => {
  let folder: string;
  let state: BotState;
  let now: number;
  beforeEach(() => {
    folder = newFolder();
    mkdirSync(folder, { recursive: true });
    state = openState(folder);
    now = FRIDAY;
  });
  afterEach(() => state.close());

  const setUp = ({
    documents = [housingPlan],
    admit = () => ({ kind: 'admitted', collections: ['public'] }),
    send = async () => 'sent',
    where = state,
  }: {
    readonly documents?: readonly IngestedDocument[];
    readonly admit?: AccessPolicy['admit'];
    readonly send?: () => Promise<SendOutcome>;
    readonly where?: BotState;
  } = {}) => {
    const channel = fakeChannel({ send });
    const audited: AuditEntry[] = [];
    const parts: RemindingParts = {
      book: createReminderBook(where),
      library: {
        store: taskListStore(documents),
        assistant: notImplemented('assistant'),
        unitAliases: async () => [],
      },
      access: { admit, isAdministrator: () => false },
      audit: { record: (entry) => void audited.push(entry), prune: () => undefined },
      channels: new Map([['dingtalk', channel]]),
      clock: () => new Date(now),
      newId: () => 'reply-1',
      logger,
    };
    const commands = reminderCommands({ ...parts, standingAddress: channel.standingAddress });
    const say = async (text: string, conversationId = 'cid1'): Promise<string | null> => {
      for (const command of commands) {
        const words = command.match(text);
        if (words === null) continue;
        const message = inboundMessage({ text, conversationId, isGroup: true });
        const call = { message, words, collections: ['public'], isAdministrator: false, speaker: null };
        return textOf(await command.run(call));
      }
      return null;
    };
    return { parts, channel, audited, say, round: () => sendDueReminders(parts) };
  };

  const textOf = (answer: CommandAnswer): string =>
    answer
      .map((part) => {
        if (typeof part === 'string') return part;
        return part.kind === 'list' ? part.items.join('\n') : '';
      })
      .join('\n');

  it('is sent at its time to where it was asked for, with sources, and comes again a week later', async () => {
    const { say, round, channel, audited } = setUp();
    expect(await say('每周一9点提醒本群本周到期事项')).toBe(
      '好的，已设置：每周一 9:00，本周到期的任务（编号 1）。第一次：2023-12-25 09:00。没有到期事项时不发。\n取消时发送“取消提醒 编号”。',
    );
    await round();
    expect(channel.sent).toEqual([]);
    now = MONDAY;
    await round();
    await round();
    expect(channel.sent).toHaveLength(1);
    const [sent] = channel.sent;
    expect(sent?.address).toEqual({ channel: 'dingtalk', conversationId: 'cid1', threadId: null, values: {} });
    expect(sent?.reply.title).toBe('本周到期1项');
    expect(sent?.text).toContain('2023-12-31 改造老旧小区供水管网');
    expect(sent?.text).toContain('【依据】');
    expect(sent?.text).not.toMatch(/@|张三/u);
    expect(sent?.reply.label).not.toBeNull();
    expect(audited).toMatchObject([{ outcome: 'reminder:sent', senderId: null, conversationId: 'cid1' }]);
    expect(await say('提醒列表')).toContain('下次 2024-01-01 09:00');
  });

  it('sends nothing when nothing is due', async () => {
    const { say, round, channel } = setUp();
    await say('每周一9点提醒本群下周到期事项');
    now = MONDAY;
    await round();
    expect(channel.sent).toEqual([]);
    expect(await say('提醒列表')).toContain('下次 2024-01-01 09:00');
  });

  it('is sent once when two processes look at the same moment', async () => {
    const second = openState(folder);
    try {
      const one = setUp();
      const other = setUp({ where: second });
      await one.say('每周一9点提醒本群本周到期事项');
      now = MONDAY;
      await Promise.all([one.round(), other.round(), one.round(), other.round()]);
      expect(one.channel.sent.length + other.channel.sent.length).toBe(1);
    } finally {
      second.close();
    }
  });

  it('is left out when the bot was away for hours, and comes the next time', async () => {
    const { say, round, channel } = setUp();
    await say('每天9点提醒本群本月到期事项');
    now = Date.parse('2023-12-23T01:00:00Z') + 5 * HOUR_MS;
    await round();
    expect(channel.sent).toEqual([]);
    now = Date.parse('2023-12-24T01:00:20Z');
    await round();
    expect(channel.sent).toHaveLength(1);
  });

  it('says nothing to a group that is no longer admitted, and shows only what is admitted', async () => {
    const gone = setUp({ admit: () => ({ kind: 'unknown-group' }) });
    await gone.say('每周一9点提醒本群本周到期事项');
    const narrow = setUp({ admit: () => ({ kind: 'admitted', collections: ['other'] }) });
    now = MONDAY;
    await gone.round();
    expect(gone.channel.sent).toEqual([]);
    now = MONDAY + 7 * 24 * HOUR_MS;
    await narrow.round();
    expect(narrow.channel.sent).toEqual([]);
  });

  it('goes by working days, make-up days included', async () => {
    const { say } = setUp();
    now = Date.parse('2023-12-29T02:00:00Z');
    expect(await say('每个工作日9点提醒今天到期事项')).toContain('第一次：2024-01-02 09:00');
    now = Date.parse('2024-02-03T02:00:00Z');
    expect(await say('每个工作日8点提醒今天到期事项')).toContain('第一次：2024-02-04 08:00');
  });

  it('is listed and cancelled in its own conversation only', async () => {
    const { say } = setUp();
    await say('每周一9点提醒本群本周到期事项');
    await say('每月1号提醒本群本月到期事项');
    expect(await say('每周一9点提醒本群本周到期事项')).toContain('已经有这个提醒了');
    expect(await say('取消提醒 1', 'cid2')).toBe('这里没有设置提醒。');
    expect(await say('取消提醒')).toContain('要取消哪一个？');
    expect(await say('取消提醒 9')).toContain('这里没有编号 9 的提醒');
    expect(await say('取消提醒1')).toBe('已取消：每周一 9:00，本周到期的任务。');
    expect(await say('有哪些提醒')).toContain('这里有 1 个提醒');
    expect(await say('取消全部提醒')).toContain('已取消：每月1日 9:00');
    expect(await say('提醒列表')).toContain('这里没有设置提醒。');
  });

  it('takes at most ten in one conversation', async () => {
    const { say } = setUp();
    for (let day = 1; day <= 10; day += 1) await say(`每月${day}号提醒本群本月到期事项`);
    expect(await say('每月11号提醒本群本月到期事项')).toContain('这里已有 10 个提醒');
  });

  it('knows the units of the documents, and says so of one it does not know', async () => {
    const { say, round, channel } = setUp();
    expect(await say('每周一9点提醒县气象局本周到期任务')).toContain('台账中没有单位“县气象局”');
    expect(await say('每周一9点提醒县住建局本周到期任务')).toContain('已设置');
    now = MONDAY;
    await round();
    expect(channel.sent[0]?.reply.title).toBe('本周到期1项（县住建局）');
  });

  it('gives a place up after five failures in a row', async () => {
    let outcome: SendOutcome = 'failed';
    const { say, round } = setUp({ send: async () => outcome });
    await say('每天9点提醒本群本月到期事项');
    const rounds = async (days: number) => {
      for (let day = 0; day < days; day += 1) {
        now += 24 * HOUR_MS;
        await round();
      }
    };
    now = Date.parse('2023-12-01T01:00:00Z');
    state.database.prepare('UPDATE reminders SET next_at = ?').run(now + 24 * HOUR_MS);
    await rounds(4);
    outcome = 'sent';
    await rounds(1);
    outcome = 'failed';
    await rounds(4);
    expect(await say('提醒列表')).toContain('这里有 1 个提醒');
    await rounds(1);
    expect(await say('提醒列表')).toContain('这里没有设置提醒。');
  });

  it('explains itself when the command is not understood, and leaves questions alone', async () => {
    const { say } = setUp();
    expect(await say('/remind 明天叫我')).toContain('请这样写：');
    expect(await say('/remind 每周一9点 本周到期事项')).toContain('已设置：每周一 9:00，本周到期的任务');
    expect(await say('每周一的例会谁参加')).toBeNull();
    expect(await say('取消提醒制度的文件有哪些')).toBeNull();
  });

  it('goes on after a round that fails, and waits for a running one when it stops', async () => {
    const { parts } = setUp();
    let run = (): void => undefined;
    const clock = createReminderClock(
      {
        ...parts,
        book: {
          ...parts.book,
          dueBy: () => {
            throw new Error('disk');
          },
        },
      },
      (given) => {
        run = given;
        return () => undefined;
      },
    );
    clock.start();
    run();
    run();
    await expect(clock.stop()).resolves.toBeUndefined();
  });
});
