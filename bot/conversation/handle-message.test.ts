import { describe, expect, it } from 'vitest';
import { fakeBot } from '#test/support/fake-bot.ts';
import { fakePolicyStore } from '#test/support/fake-policy-store.ts';
import { digitalPlan } from '#test/support/task-list-documents.ts';
import { temporaryFolders } from '#test/support/temporary-folders.ts';

const newFolder = temporaryFolders();
const ANSWER = '每个子女每月1000元。\n\n内容由人工智能生成，仅供参考，以文件原文为准。';

const startedBot = async (options: Partial<Parameters<typeof fakeBot>[0]> = {}) => {
  const started = fakeBot({ directory: newFolder(), limits: { userPerMinute: 1000 }, ...options });
  await started.bot.start();
  return started;
};

describe('a message of each kind', () => {
  it('text is a question', async () => {
    const { ask, asked } = await startedBot();
    expect(await ask('  育儿补贴每月多少？ ')).toBe(ANSWER);
    expect(asked).toEqual([{ text: '育儿补贴每月多少？', history: [], collections: ['public'] }]);
  });

  it('a voice message is answered, with what was heard', async () => {
    const { ask } = await startedBot();
    expect(await ask({ kind: 'voice', text: '育儿补贴每月多少' })).toBe(`听到：“育儿补贴每月多少”\n\n${ANSWER}`);
    expect(await ask({ kind: 'voice', text: '' })).toBe('没有听清，请再说一遍，或者打字问我。');
  });

  it('of a picture with words the words are answered', async () => {
    const { ask } = await startedBot();
    expect(await ask({ kind: 'unsupported', text: '这个怎么办' })).toContain('【提示】图片、视频没有看，只按文字回答');
    expect(await ask({ kind: 'unsupported', text: '' })).toBe('暂时看不了图片和视频，请打字或发语音问我。');
  });

  it('a quoted message is what the question leans on', async () => {
    const { ask, asked } = await startedBot();
    await ask({ text: '那截止到什么时候？', quotedText: '每个子女每月1000元。' });
    expect(asked[0]?.history).toEqual([{ role: 'assistant', content: '每个子女每月1000元。' }]);
  });

  it('a quoted message without words is the question', async () => {
    const { ask, asked } = await startedBot();
    await ask({ text: '', quotedText: '育儿补贴每月多少？' });
    expect(asked).toEqual([{ text: '育儿补贴每月多少？', history: [], collections: ['public'] }]);
  });

  it('nothing at all is met with how to ask', async () => {
    const { ask, asked } = await startedBot();
    expect(await ask('   ')).toMatch(/^请直接写出要问的内容/u);
    expect(asked).toEqual([]);
  });

  it('is read without what can not be seen, and without the name of the bot typed as text', async () => {
    const { ask, asked } = await startedBot();
    await ask('@文号 育儿\u200b补贴\u202e每月多少？');
    expect(asked[0]?.text).toBe('育儿补贴每月多少？');
    expect(await ask('＠文号：帮\u2060助')).toMatch(/^我是文号/u);
    expect(await ask('我的电话138\u200b1234\u200b5678')).toBe(ANSWER);
    expect(asked[1]?.text).toBe('我的电话【手机号】');
  });

  it('far too much is not read', async () => {
    const { ask, asked } = await startedBot();
    expect(await ask('问'.repeat(2001))).toBe('问题太长：2001 字。请控制在 2000 字以内，只写要问的内容。');
    expect(await ask('问'.repeat(500_000))).toContain('问题太长：20000 字');
    expect(asked).toEqual([]);
  });
});

describe('admission', () => {
  const closed = {
    admit: ({ isGroup }: { readonly isGroup: boolean }) =>
      isGroup ? ({ kind: 'unknown-group' } as const) : ({ kind: 'admitted', collections: ['public'] } as const),
    isAdministrator: (_channel: string, { id }: { readonly id: string | null }) => id === 'boss',
  };
  const group = { isGroup: true, conversationId: 'cidA' };

  it.each([
    '育儿补贴每月多少？',
    '/help',
    '/status',
    '状态',
    '展开',
    '导出',
    '收录',
    '反馈 很好',
    '/clear',
    '停止',
    '',
  ])('an unknown group gets the same hint to “%s”, and nothing is looked up', async (text) => {
    const { ask, asked } = await startedBot({ access: closed, store: fakePolicyStore([digitalPlan]) });
    expect(await ask({ ...group, text })).toBe('本群还没有开通文号。请把本群编号发给管理员，登记后即可使用：cidA');
    expect(asked).toEqual([]);
  });

  it('of commands only an administrator’s own work before a group is admitted', async () => {
    const open = {
      name: 'open',
      match: (text: string) => (text === '开通本群' ? '' : null),
      help: null,
      beforeAdmission: true,
      run: async ({ collections }: { readonly collections: readonly string[] }) => [`已开通，${collections.length}`],
    };
    const { ask } = await startedBot({ access: closed, commands: [open] });
    expect(await ask({ ...group, text: '开通本群', from: 'boss' })).toBe('已开通，0');
    expect(await ask({ ...group, text: '开通本群', from: 'other' })).toContain('本群还没有开通文号');
    expect(await ask({ ...group, text: '/status', from: 'boss' })).toContain('本群还没有开通文号');
  });

  it('asks and counts in the collections of the place only', async () => {
    const access = { ...closed, admit: () => ({ kind: 'admitted', collections: ['secretariat'] }) as const };
    const { ask, asked } = await startedBot({ access, store: fakePolicyStore([digitalPlan]) });
    await ask('算力中心建设到哪一步');
    expect(asked[0]?.collections).toEqual(['secretariat']);
    expect(await ask('/status')).toContain('这里可以查 0 份文件。');
  });
});

describe('commands', () => {
  it.each(['/help', '／help', '/HELP', '帮助', '帮助！', '怎么用？', '你是谁'])('%s is help', async (text) => {
    const { ask, asked } = await startedBot();
    const help = await ask(text);
    expect(help).toMatch(/^我是文号/u);
    for (const name of ['/status', '/stop', '/clear', '/feedback', '展开', '导出']) expect(help).toContain(name);
    expect(asked).toEqual([]);
  });

  it.each([
    '帮助企业融资的政策有哪些',
    '停止执行的文件有哪些',
    '状态良好的标准是什么',
    '反馈机制由哪个单位牵头',
    '清空库存的补贴怎么领',
    '更多支持政策有哪些',
    '收录情况怎么样',
  ])('%s is a question', async (text) => {
    const { ask, asked } = await startedBot();
    expect(await ask(text)).toBe(ANSWER);
    expect(asked).toHaveLength(1);
  });

  it('an unknown slash command is not guessed at', async () => {
    const { ask } = await startedBot();
    expect(await ask('/delete all')).toBe('没有这个命令。发送“帮助”可以看到能用的命令。');
  });

  it('status tells everybody the documents, and administrators the channels', async () => {
    const { ask } = await startedBot({ store: fakePolicyStore([digitalPlan]) });
    expect(await ask('状态')).toBe('这里可以查 1 份文件。\n\n运行正常，没有人排队。');
    expect(await ask({ text: '/status', from: 'boss' })).toContain('· 钉钉：正常');
  });

  it('clear forgets what this person said, and only that', async () => {
    const { ask, asked } = await startedBot();
    const group = { isGroup: true, conversationId: 'g' };
    await ask({ ...group, from: 'a', text: '甲的问题' });
    await ask({ ...group, from: 'b', text: '乙的问题' });
    expect(await ask({ ...group, from: 'a', text: '新话题' })).toBe('好的，前面的话已清空，请问新的问题。');
    expect(await ask({ ...group, from: 'a', text: '展开' })).toContain('没有可以展开的答复了');
    await ask({ ...group, from: 'a', text: '再问' });
    await ask({ ...group, from: 'b', text: '再问' });
    expect(asked.slice(2).map(({ history }) => history.map(({ content }) => content)[0] ?? null)).toEqual([
      null,
      '乙的问题',
    ]);
  });

  it('feedback is written down without a name', async () => {
    const { ask, state } = await startedBot();
    expect(await ask('/feedback')).toContain('请把意见写在后面');
    expect(await ask('反馈：时限没写全，请打13812345678找我')).toBe('谢谢，已记下。');
    expect(state.database.prepare('SELECT remark FROM remarks').all()).toEqual([
      { remark: '时限没写全，请打【手机号】找我' },
    ]);
  });

  it('展开 shows the last answer again, whole', async () => {
    const { ask, channel } = await startedBot();
    expect(await ask('展开')).toBe('没有可以展开的答复了，请把问题再问一遍。');
    await ask('育儿补贴每月多少？');
    expect(await ask('展开')).toBe(ANSWER);
    expect(channel.sent.map(({ reply }) => reply.inFull ?? false)).toEqual([false, false, true]);
  });
});
