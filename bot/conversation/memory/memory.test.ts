import { describe, expect, it } from 'vitest';
import { fakeBot } from '#test/support/fake-bot.ts';
import { replyOf } from '#test/support/fake-cli-context.ts';
import { temporaryFolders } from '#test/support/temporary-folders.ts';

const newFolder = temporaryFolders();
const ANSWER = '每个子女每月1000元。\n\n内容由人工智能生成，仅供参考，以文件原文为准。';

const startedBot = async (options: Partial<Parameters<typeof fakeBot>[0]> = {}) => {
  const started = fakeBot({ directory: newFolder(), limits: { userPerMinute: 1000 }, ...options });
  await started.bot.start();
  return started;
};

describe('conversation memory', () => {
  it('is kept for each person of a group, and ends after half an hour of silence', async () => {
    const { ask, asked, pass } = await startedBot({ answer: async ({ text }) => replyOf({ text: `答${text}` }) });
    const group = { isGroup: true, conversationId: 'g' };
    await ask({ ...group, from: 'a', text: '一' });
    await ask({ ...group, from: 'b', text: '二' });
    pass(29 * 60_000);
    await ask({ ...group, from: 'a', text: '三' });
    pass(31 * 60_000);
    await ask({ ...group, from: 'a', text: '四' });
    expect(asked.map(({ history }) => history.map(({ content }) => content))).toEqual([[], [], ['一', '答一'], []]);
  });

  it('is kept for nobody in particular of a group, who has no id', async () => {
    const { ask, asked, state } = await startedBot();
    const stranger = { isGroup: true, conversationId: 'g', from: null };
    await ask({ ...stranger, text: '一' });
    await ask({ ...stranger, text: '二' });
    expect(asked[1]?.history).toEqual([]);
    expect(state.database.prepare('SELECT count(*) AS count FROM turns').get()).toEqual({ count: 0 });
  });

  it('is bounded', async () => {
    const { ask, asked } = await startedBot();
    for (let at = 0; at < 15; at += 1) await ask(`问题${at}`);
    expect(asked.at(-1)?.history).toHaveLength(20);
  });
});

describe('what is kept', () => {
  it('holds no phone and no ID number, whoever wrote it and wherever', async () => {
    const open: unknown[] = [];
    const { ask, state, asked } = await startedBot({
      answer: async () => {
        // Not yet answered: the message itself is still there.
        open.push(...state.database.prepare('SELECT message FROM inbox').all());
        const words = '请打\n13912345678';
        return replyOf({ kind: 'refusal', refusal: { reason: 'not-stated' }, statement: words, text: words });
      },
    });
    const text = '我是11010519491231002X，电话13812345678，补贴到账了吗';
    const said = await ask({ text, quotedText: '找0571-87654321', sender: { id: 'a', name: '李四13712345678' } });
    // The answer itself may name a number that a document prints.
    expect(said).toContain('13912345678');
    expect(asked[0]?.text).toBe('我是【身份证号】，电话【手机号】，补贴到账了吗');
    const tables = state.database
      .prepare<[], { name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table'")
      .all();
    const everything = tables.map(({ name }) =>
      JSON.stringify(state.database.prepare(`SELECT * FROM "${name}"`).all()),
    );
    for (const kept of [JSON.stringify(open), everything.join('')]) {
      expect(kept).toContain('【手机号】');
      expect(kept).not.toMatch(/13[89]12345678|13712345678|11010519491231002X|87654321/u);
    }
  });

  it('of unanswered questions is the question alone', async () => {
    const { ask, state, channel } = await startedBot({
      answer: async ({ text }) =>
        text === '每月多少'
          ? replyOf()
          : replyOf({ kind: 'refusal', refusal: { reason: 'not-in-corpus' }, statement: '未收录。', text: '未收录。' }),
    });
    await ask({ text: '海洋牧场怎么补', from: 'somebody' });
    await ask('每月多少');
    const replyId = channel.sent.at(-1)?.reply.id ?? '';
    const verdict = {
      channel: 'dingtalk',
      conversationId: 'single-1',
      sender: { id: 'somebody', name: '张三' },
      replyId,
      verdict: 'unhelpful',
    } as const;
    const { feedback } = channel.intake();
    expect(feedback({ ...verdict, dedupeKey: 'f1' })).toBe('accepted');
    expect(feedback({ ...verdict, dedupeKey: 'f2' })).toBe('duplicate');
    expect(feedback({ ...verdict, dedupeKey: 'f3', verdict: 'helpful' })).toBe('accepted');
    expect(feedback({ ...verdict, dedupeKey: 'f4', replyId: 'unknown' })).toBe('accepted');
    expect(state.database.prepare('SELECT reason, question FROM gaps').all()).toEqual([
      { reason: 'not-in-corpus', question: '海洋牧场怎么补' },
      { reason: 'unhelpful', question: '每月多少' },
    ]);
    const kept = JSON.stringify(state.database.prepare('SELECT * FROM verdicts').all());
    expect(kept).not.toContain('somebody');
  });

  it('is no question at all where that is set', async () => {
    const { ask, state } = await startedBot({
      limits: { keepsQuestions: false },
      answer: async () => replyOf({ kind: 'refusal', refusal: { reason: 'not-stated' } }),
    });
    await ask('海洋牧场怎么补');
    expect(state.database.prepare('SELECT count(*) AS count FROM gaps').get()).toEqual({ count: 0 });
  });

  it('is accounted for', async () => {
    const { ask, audited } = await startedBot();
    await ask('育儿补贴每月多少？');
    await ask('/help');
    expect(audited.map(({ outcome, engine }) => [outcome, engine])).toEqual([
      ['answer', 'extractive'],
      ['command:help', null],
    ]);
    expect(audited[0]).toMatchObject({ channel: 'dingtalk', senderId: 'user-1', replyText: ANSWER, latencyMs: 0 });
  });
});
