import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readConfig } from '#core/config.ts';
import { createLogger } from '#core/logger.ts';
import { temporaryFolders } from '#test/support/temporary-folders.ts';
import { composeLibraries } from '../../bot/compose-library.ts';
import { composeStart } from '../../bot/compose-start.ts';
import { FAKE_CREDENTIALS, type FakeDingtalk, startFakeDingtalk } from '../../demo/dingtalk/fake/fake-dingtalk.ts';
import type { ShownMessage } from '../../demo/dingtalk/fake/fake-robot.ts';
import type { MessagePayload } from '../../demo/dingtalk/fake/message-payload.ts';

const GROUP = 'cidFAKEgroup0001==';
const LABEL = '内容由人工智能生成，仅供参考，以文件原文为准。';
const ANSWER_MS = 30_000;
const newFolder = temporaryFolders();
const folder = newFolder();
const notices: string[] = [];

let fake: FakeDingtalk;
let running: Promise<unknown>;
let stop: (reason: string) => void;
let closeAll: () => Promise<void>;

/** The product's own start with the founding documents, as `npm start` runs it. */
beforeAll(async () => {
  fake = await startFakeDingtalk();
  mkdirSync(folder);
  const access = {
    administrators: { dingtalk: ['FAKEboss'] },
    groups: [{ channel: 'dingtalk', conversationId: GROUP }],
  };
  writeFileSync(join(folder, 'access.json'), JSON.stringify(access));
  const config = readConfig({
    DINGTALK_CLIENT_ID: FAKE_CREDENTIALS.clientId,
    DINGTALK_CLIENT_SECRET: FAKE_CREDENTIALS.clientSecret,
    DINGTALK_API_BASE: fake.url,
    DINGTALK_OAPI_BASE: fake.url,
  });
  const clock = (): Date => new Date();
  const logger = createLogger({ level: 'fatal' });
  const notice = (text: string): void => void notices.push(text);
  const libraries = composeLibraries({ clock, logger, notice });
  closeAll = libraries.closeAll;
  const stopped = new Promise<string>((resolve) => {
    stop = resolve;
  });
  running = composeStart({ config, clock, logger, notice, openLibrary: libraries.open, stopped: () => stopped })(
    folder,
  );
  await fake.until(() => fake.gateway.live.length === 2, 100_000);
}, 120_000);

afterAll(async () => {
  stop('end');
  await running;
  await closeAll();
  await fake.stop();
});

/** Says something and waits for the next thing that is shown. */
const ask = async (text: string, over: MessagePayload = {}): Promise<ShownMessage> => {
  const before = fake.robot.shown.length;
  fake.say({ text: { content: ` ${text}` }, ...over });
  return fake.until(() => fake.robot.shown[before] ?? null, ANSWER_MS);
};
const single = (staffId: string): MessagePayload => ({
  conversationType: '1',
  conversationId: `cidFAKE-${staffId}`,
  senderStaffId: staffId,
});

/** A quote below the name of a document with its number and a section. */
const CITED = /《[^》]+》（[^）]+〔\d{4}〕\d+号）\n\n- [^：\n]+：“[^”]+/u;

describe('npm start with DingTalk', () => {
  it('answers a question of a group with sources, notes and the label', async () => {
    const { by, text } = await ask('工贸产业高质量发展三年行动计划的目标是什么');
    expect(by).toBe('webhook');
    expect(text).toMatch(CITED);
    expect(text).toContain('**提示**');
    expect(text).toContain('已届满');
    expect(text.endsWith(LABEL)).toBe(true);
  });

  it('answers a voice message of a single chat', async () => {
    const content = { recognition: '牵头单位有哪些', downloadCode: 'FAKE' };
    const { text } = await ask('', { ...single('FAKEvoice'), msgtype: 'audio', text: undefined, content });
    expect(text).toContain('牵头单位有哪些');
  });

  it('understands a question about what is quoted', async () => {
    const { text } = await ask('', {
      ...single('FAKEquote'),
      text: {
        content: '这句话出自哪里',
        isReplyMsg: true,
        repliedMsg: { msgType: 'text', content: { text: '制造业产业集群建设行动方案的总体目标' } },
      },
    });
    expect(text.endsWith(LABEL)).toBe(true);
  });

  it('sends a list of tasks as a file', async () => {
    await ask('县经信局牵头哪些任务', single('FAKEfile'));
    const before = fake.robot.shown.length;
    await ask('导出', single('FAKEfile'));
    const file = await fake.until(() => fake.robot.shown.slice(before).find(({ kind }) => kind === 'file') ?? null);
    expect(file).toMatchObject({ by: 'single', to: 'FAKEfile', text: expect.stringMatching(/\.xlsx$/u) });
    expect([...fake.robot.uploads.values()].at(-1)?.bytes.subarray(0, 2).toString()).toBe('PK');
  });

  it('shortens a long answer, and sends the whole of it on 展开, in parts that each bear the label', async () => {
    const brief = await ask('县发改局负责哪些任务', single('FAKElong'));
    expect(brief.text).toMatch(/依据（共 \d+ 条，先列 3 条，回复“展开”看全部）/u);
    expect(brief.text.match(/^- [^：\n]+：“/gmu)).toHaveLength(3);
    const before = fake.robot.shown.length;
    fake.say({ text: { content: '展开' }, ...single('FAKElong') });
    await fake.until(() => fake.robot.shown.at(-1)?.text.startsWith('（3/3）') ?? null, ANSWER_MS);
    const parts = fake.robot.shown.slice(before).map(({ text }) => text);
    expect(parts.map((text) => text.slice(0, 5))).toEqual(['（1/3）', '（2/3）', '（3/3）']);
    expect(parts.every((text) => text.length <= 3_800 && text.endsWith(LABEL))).toBe(true);
  });

  it('takes in a document that an administrator sends', async () => {
    const body = '关于开展市场调研的通知\n\n各有关单位：\n\n一、调研时间\n\n2026年12月1日至5日。\n';
    fake.robot.downloads.set('FAKEdoc', Buffer.from(body));
    const content = { fileName: '通知.txt', downloadCode: 'FAKEdoc' };
    const offered = await ask('', { ...single('FAKEboss'), msgtype: 'file', text: undefined, content });
    expect(offered.text).toContain('收录');
    const taken = await ask('收录', single('FAKEboss'));
    expect(taken.text).toContain('市场调研');
  });

  it('says nothing but how to be admitted in a group that nobody admitted', async () => {
    const { text } = await ask('工贸产业高质量发展三年行动计划的目标是什么', { conversationId: 'cidFAKEother/+9==' });
    expect(text).toContain('cidFAKEother/+9==');
    expect(text).not.toMatch(/《|〔/u);
  });

  it('answers a message once, however often it is pushed', async () => {
    const message = fake.payload({ text: { content: ' 帮助' } });
    await ask('', message);
    const before = fake.robot.shown.length;
    const repeated = fake.say(message);
    await fake.ackOf(repeated.messageId);
    await ask('帮助');
    expect(fake.robot.shown.length - before).toBe(1);
  });

  it('finishes a running answer when it is told to stop, and takes no more', async () => {
    const before = fake.robot.shown.length;
    const { messageId } = fake.say({ text: { content: ' 制造业产业集群建设行动方案的总体目标是什么' } });
    await fake.ackOf(messageId);
    stop('SIGTERM');
    await running;
    expect(fake.robot.shown.slice(before).map(({ text }) => text.endsWith(LABEL))).toEqual([true]);
    await fake.until(() => fake.gateway.live.length === 0);
    expect(notices.at(-1)).toBe('已停止。');
  });
});
