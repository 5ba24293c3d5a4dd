import { afterEach, describe, expect, it } from 'vitest';
import { createLogger } from '#core/logger.ts';
import { fakeBot } from '#test/support/fake-bot.ts';
import { inboundMessage } from '#test/support/fake-channel.ts';
import { temporaryFolders } from '#test/support/temporary-folders.ts';
import { type BotState, openState } from '../state/open-state.ts';
import { accessCommands } from './access-commands.ts';
import { createAccessFile } from './access-file.ts';
import type { AccessRules } from './access-rules.ts';
import { NO_RULES } from './access-rules.ts';
import { type AdmittedGroups, createAdmittedGroups } from './admitted-groups.ts';
import { createAccessPolicy } from './create-access-policy.ts';

const newFolder = temporaryFolders();
const clock = () => new Date('2026-11-22T02:00:00Z');

describe('opening and closing a group from inside it', () => {
  const open: (() => void)[] = [];
  afterEach(() => {
    for (const close of open.splice(0)) close();
  });

  const setUp = async (rules: Partial<AccessRules> = {}) => {
    const directory = newFolder();
    // The groups live in the bot's own state; opened by the bot first, so that the folder is there.
    let groups: AdmittedGroups | undefined;
    const admittedGroups: AdmittedGroups = {
      admit: (...given) => groupsOf().admit(...given),
      dismiss: (...given) => groupsOf().dismiss(...given),
      has: (...given) => groupsOf().has(...given),
    };
    const groupsOf = (): AdmittedGroups => {
      groups ??= createAdmittedGroups(second());
      return groups;
    };
    const second = (): BotState => {
      const state = openState(directory);
      open.push(() => state.close());
      return state;
    };
    const file = {
      rules: () => ({ ...NO_RULES, administrators: { dingtalk: ['boss'] }, ...rules }),
      problems: () => [],
    };
    const { bot, channel, state, pass } = fakeBot({
      directory,
      access: createAccessPolicy({ file, admittedGroups }),
      commands: accessCommands({ admittedGroups, clock }),
    });
    open.push(() => state.close());
    await bot.start();
    open.push(() => void bot.stop());
    const say = async (text: string, from = 'user-1', isGroup = true): Promise<string> => {
      pass(60_000);
      const before = channel.sent.length;
      channel.intake().message(inboundMessage({ text, from, isGroup, conversationId: isGroup ? 'cid1' : 'single' }));
      return (await channel.hasSent(before + 1))[before]?.text ?? '';
    };
    return { say };
  };

  it('is done by an administrator; until then the group gets a hint and nothing else', async () => {
    const { say } = await setUp();
    expect(await say('育儿补贴多少')).toContain('本群还没有开通');
    expect(await say('开通本群')).toContain('本群还没有开通');
    expect(await say('育儿补贴多少', 'boss')).toContain('本群还没有开通');
    expect(await say('开通本群', 'boss')).toContain('本群已开通');
    expect(await say('启用本群', 'boss')).toBe('本群已经开通。');
    expect(await say('育儿补贴多少')).toContain('1000元');
    expect(await say('停用本群')).toBe('只有管理员可以停用。');
    expect(await say('停用本群', 'boss')).toBe('本群已停用。');
    expect(await say('育儿补贴多少')).toContain('本群还没有开通');
  });

  it('is said where it has no meaning', async () => {
    const { say } = await setUp();
    expect(await say('开通本群', 'boss', false)).toBe('请在要开通的群里发送。');
    expect(await say('停用本群', 'boss', false)).toBe('请在要停用的群里发送。');
  });

  it('leaves groups of the file to the file', async () => {
    const { say } = await setUp({ groups: [{ channel: 'dingtalk', conversationId: 'cid1', collections: ['public'] }] });
    expect(await say('停用本群', 'boss')).toContain('access.json');
    expect(await say('育儿补贴多少')).toContain('1000元');
  });

  it('needs no file', () => {
    const file = createAccessFile('/does/not/exist/access.json', createLogger({ level: 'silent' }));
    expect(file.rules()).toEqual(NO_RULES);
    expect(file.problems()).toEqual([]);
  });
});
