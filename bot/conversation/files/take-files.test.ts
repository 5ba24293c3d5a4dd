import { describe, expect, it } from 'vitest';
import { AppError } from '#core/errors.ts';
import { fakeBot } from '#test/support/fake-bot.ts';
import { fakeChannel } from '#test/support/fake-channel.ts';
import { temporaryFolders } from '#test/support/temporary-folders.ts';
import type { DocumentIntake, TakenDocument } from './document-intake.ts';

const newFolder = temporaryFolders();

const file = (name: string) => ({ name, sizeBytes: 10, handle: { code: name } });
const TAKEN: TakenDocument = {
  outcome: 'added',
  title: '关于促进养老服务发展的意见',
  documentNumber: '临政发〔2024〕8号',
  passages: 12,
  obligations: 5,
  problem: null,
};

const startedBot = async ({
  taken = TAKEN,
  fetchFile = async (one) => new TextEncoder().encode(one.name),
}: {
  readonly taken?: TakenDocument;
  readonly fetchFile?: NonNullable<Parameters<typeof fakeChannel>[0]>['fetchFile'];
} = {}) => {
  const given: string[] = [];
  const documents: DocumentIntake = {
    endings: ['txt', 'html'],
    limitBytes: 2 * 1_048_576,
    take: async ({ name, bytes }) => {
      given.push(`${name}=${new TextDecoder().decode(bytes)}`);
      return taken;
    },
  };
  const started = fakeBot({
    directory: newFolder(),
    documents,
    channel: fakeChannel({ fetchFile }),
    limits: { userPerMinute: 1000 },
  });
  await started.bot.start();
  const send = (names: readonly string[], more: Partial<Parameters<typeof started.ask>[0] & object> = {}) =>
    started.ask({ kind: 'file', text: '', files: names.map(file), from: 'boss', ...more });
  return { ...started, send, given };
};

describe('a file in a chat', () => {
  it('is taken in when an administrator confirms, once', async () => {
    const { send, ask, given } = await startedBot();
    expect(await send(['养老意见.txt'])).toBe(
      '收录《养老意见》？回复“收录”确认，10分钟内有效。涉密文件、内部文件请勿发送。',
    );
    expect(given).toEqual([]);
    expect(await ask({ text: '收录', from: 'boss' })).toBe(
      '已收录《关于促进养老服务发展的意见》（临政发〔2024〕8号）：12段，5项任务，现在可以提问了。',
    );
    expect(given).toEqual(['养老意见.txt=养老意见.txt']);
    expect(await ask({ text: '收录', from: 'boss' })).toBe('没有等待收录的文件。请先把文件发给我。');
  });

  it('is forgotten when nobody confirms for ten minutes', async () => {
    const { send, ask, pass, given } = await startedBot();
    await send(['养老意见.txt']);
    pass(10 * 60_000 + 1);
    expect(await ask({ text: '确认收录。', from: 'boss' })).toContain('没有等待收录的文件');
    expect(given).toEqual([]);
  });

  it('of a kind that can not be read is named, with what can', async () => {
    const { send, ask, given } = await startedBot();
    expect(await send(['方案.pdf', '../../意见.TXT', '无名'])).toBe(
      [
        '《方案》是 pdf 文件，暂时读不了，请另存为下面的一种再发：txt、html。',
        '《无名》没有扩展名，暂时读不了，请另存为下面的一种再发：txt、html。',
        '收录《../../意见》？回复“收录”确认，10分钟内有效。涉密文件、内部文件请勿发送。',
      ].join('\n\n'),
    );
    await ask({ text: '收录', from: 'boss' });
    expect(given).toHaveLength(1);
  });

  it('from anybody else, or in a group, is not taken', async () => {
    const { send, ask, asked, given } = await startedBot();
    expect(await send(['a.txt'], { from: 'user-2' })).toContain('收录文件要由管理员办理');
    expect(await send(['a.txt'], { isGroup: true })).toBe('文件请在和我的单聊里发给我；群里可以直接提问。');
    // The word alone is a question then.
    await ask({ text: '收录', from: 'user-2' });
    expect(asked.map(({ text }) => text)).toEqual(['收录']);
    expect(given).toEqual([]);
  });

  it('with words from anybody else: the words are answered', async () => {
    const { send } = await startedBot();
    expect(await send(['a.txt'], { from: 'user-2', text: '这个补贴每月多少' })).toContain('每个子女每月1000元。');
  });

  it('that carries a secrecy mark is refused without its name', async () => {
    const problem = '文件带有密级标志，不予收录';
    const { send, ask, state } = await startedBot({ taken: { ...TAKEN, outcome: 'refused', title: null, problem } });
    await send(['绝密行动.txt']);
    expect(await ask({ text: '收录', from: 'boss' })).toBe(
      '这份文件没有收录，也没有留存：文件带有密级标志，不予收录。',
    );
    expect(state.database.prepare('SELECT count(*) AS count FROM offered_files').get()).toEqual({ count: 0 });
  });

  it.each([
    [new AppError('file-too-large', 'too large'), '《a》没有取到：超过 2 MB。'],
    [new Error('connection reset'), '《a》没有取到，请重新发送一次。'],
  ])('that can not be fetched is said so', async (error, words) => {
    const { send, ask } = await startedBot({ fetchFile: async () => Promise.reject(error) });
    await send(['a.txt']);
    expect(await ask({ text: '收录', from: 'boss' })).toBe(words);
  });
});
