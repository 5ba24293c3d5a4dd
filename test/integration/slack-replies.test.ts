import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sampleReply } from '#test/support/sample-reply.ts';
import type { InboundFile, ReplyAddress } from '../../bot/channel/inbound-message.ts';
import type { FakeMessage } from '../../demo/slack/fake-record.ts';
import { type SlackBench, slackBench, THREAD } from '../support/slack-bench.ts';

let bench: SlackBench;
let waits: number[];

const useBench = async (options: Parameters<typeof slackBench>[0] = {}): Promise<void> => {
  waits = [];
  const wait = async (ms: number): Promise<void> => {
    waits.push(ms);
    await new Promise((resolve) => setImmediate(resolve));
  };
  bench = await slackBench({ wait, timing: { backoffMs: (failures) => 100 * 2 ** failures }, ...options });
};

beforeEach(() => useBench());

afterEach(() => bench.stop());

const calls = (method: string): readonly Readonly<Record<string, unknown>>[] =>
  bench.fake.record.calls.filter((call) => call.method === method).map(({ args }) => args);

const posted = (): readonly FakeMessage[] => bench.fake.record.messages;
const shown = (message: unknown): string => JSON.stringify(message);

const commandAddress = (): ReplyAddress => ({
  ...THREAD,
  threadId: null,
  values: { ...THREAD.values, responseUrl: `${bench.fake.url}/response/t1` },
});

describe('a reply in Slack', () => {
  it('goes into the thread with statement, sources, notes and label, and nothing of it is mark-up', async () => {
    expect(await bench.channel.send(THREAD, sampleReply())).toBe('sent');
    const [message] = posted();
    expect(message).toMatchObject({ channel: 'C0CHAN', threadTs: THREAD.threadId, user: 'U0BOT' });
    for (const part of ['省级企业技术中心5家以上', '【依据】', '二、（三）5.', '【提示】', '以文件原文为准']) {
      expect(shown(message?.blocks)).toContain(part);
      expect(message?.text).toContain(part);
    }
    expect(calls('chat.postMessage')[0]).toMatchObject({
      mrkdwn: 'false',
      parse: 'none',
      link_names: 'false',
      unfurl_links: 'false',
    });
  });

  it('without a thread goes into the channel or chat itself, as reminders do', async () => {
    const address = { ...THREAD, threadId: null, values: {} };
    expect(await bench.channel.send(address, sampleReply())).toBe('sent');
    expect(posted()[0]?.threadTs).toBeNull();
  });

  it('can be found again after a crash by its id, in a thread and in a chat', async () => {
    const chat = { ...THREAD, conversationId: 'D0DM', threadId: null };
    await bench.channel.send(THREAD, sampleReply({ id: 'r-1' }));
    await bench.channel.send(chat, sampleReply({ id: 'r-2' }));
    expect(await bench.channel.wasSent?.(THREAD, 'r-1')).toBe('sent');
    expect(await bench.channel.wasSent?.(chat, 'r-2')).toBe('sent');
    expect(await bench.channel.wasSent?.(THREAD, 'r-3')).toBe('not-sent');
    expect(await bench.channel.wasSent?.(commandAddress(), 'r-1')).toBe('unknown');
    bench.fake.fault('conversations.replies', () => ({ status: 500 }));
    expect(await bench.channel.wasSent?.(THREAD, 'r-1')).toBe('unknown');
  });

  it('to a command goes to its response address, for its sender only', async () => {
    expect(await bench.channel.send(commandAddress(), sampleReply())).toBe('sent');
    expect(posted()).toEqual([]);
    expect(bench.fake.record.responses).toMatchObject([{ response_type: 'ephemeral', replace_original: false }]);
    expect(shown(bench.fake.record.responses)).toContain('二、（三）5.');
  });

  it('to a command whose address has expired, or is not one of Slack, goes to the person', async () => {
    bench.fake.fault('/response/', () => ({ status: 404 }));
    expect(await bench.channel.send(commandAddress(), sampleReply())).toBe('sent');
    const foreign = { ...commandAddress(), values: { ...THREAD.values, responseUrl: 'https://evil.example/hook' } };
    expect(await bench.channel.send(foreign, sampleReply())).toBe('sent');
    expect(posted().map(({ channel, threadTs }) => ({ channel, threadTs }))).toEqual([
      { channel: 'U0USER', threadTs: null },
      { channel: 'U0USER', threadTs: null },
    ]);
  });

  it('to a command takes simpler looks when the response address refuses the blocks', async () => {
    let refused = 0;
    bench.fake.fault('/response/', () => {
      refused += 1;
      return refused === 1 ? { status: 400, body: 'invalid_blocks' } : undefined;
    });
    expect(await bench.channel.send(commandAddress(), sampleReply())).toBe('sent');
    expect(shown(bench.fake.record.responses)).not.toContain('context_actions');
    expect(shown(bench.fake.record.responses)).toContain('以文件原文为准');
  });

  it('shows that work has begun in threads, and nothing breaks where that is not allowed', async () => {
    await bench.channel.showProgress(THREAD);
    await bench.channel.showProgress({ ...THREAD, threadId: null });
    bench.fake.fault('assistant.threads.setStatus', () => ({ body: { ok: false, error: 'missing_scope' } }));
    await bench.channel.showProgress(THREAD);
    expect(calls('assistant.threads.setStatus')).toHaveLength(2);
    expect(calls('assistant.threads.setStatus')[0]).toMatchObject({ channel_id: 'C0CHAN', status: '正在查阅文件…' });
  });
});

describe('a reply that meets trouble', () => {
  it('is sent once more only when Slack did not take it, after the time Slack asks for', async () => {
    let tries = 0;
    bench.fake.fault('chat.postMessage', () => {
      tries += 1;
      return tries === 1 ? { status: 429, headers: { 'retry-after': '3' } } : undefined;
    });
    expect(await bench.channel.send(THREAD, sampleReply())).toBe('sent');
    expect(waits).toContain(3_000);
    expect(posted()).toHaveLength(1);
  });

  it('is uncertain, and not posted twice, when the server fails or the connection breaks', async () => {
    for (const fault of [{ status: 500 }, 'reset'] as const) {
      bench.fake.fault('chat.postMessage', () => fault);
      const before = calls('chat.postMessage').length;
      expect(await bench.channel.send(THREAD, sampleReply())).toBe('uncertain');
      expect(calls('chat.postMessage')).toHaveLength(before + 1);
    }
  });

  it('fails when nobody answers at all, after a few tries', async () => {
    await bench.fake.stop();
    expect(await bench.channel.send(THREAD, sampleReply())).toBe('failed');
    expect(waits).toEqual([100, 200, 400, 800, 1_600, 3_200]);
    await bench.stop();
    await useBench();
    bench.fake.fault('chat.postMessage', () => ({ status: 429, headers: { 'retry-after': '1' } }));
    expect(await bench.channel.send(THREAD, sampleReply())).toBe('failed');
    expect(calls('chat.postMessage')).toHaveLength(6);
  });

  it('takes simpler looks when Slack refuses the blocks, and words alone in the end', async () => {
    const reply = sampleReply({
      blocks: [{ kind: 'table', columns: ['任务', '期限'], rows: [['排查', '6月底前']] }, ...sampleReply().blocks],
    });
    bench.fake.fault('chat.postMessage', ({ args }) =>
      /"table"|"context_actions"/u.test(shown(args['blocks']))
        ? { body: { ok: false, error: 'invalid_blocks' } }
        : undefined,
    );
    expect(await bench.channel.send(THREAD, reply)).toBe('sent');
    expect(shown(posted()[0]?.blocks)).toContain('任务：排查；期限：6月底前');
    bench.fake.fault('chat.postMessage', ({ args }) =>
      args['blocks'] === undefined ? undefined : { body: { ok: false, error: 'invalid_blocks' } },
    );
    expect(await bench.channel.send(THREAD, reply)).toBe('sent');
    expect(posted()[1]?.blocks).toEqual([]);
    expect(posted()[1]?.text).toContain('二、（三）5.');
  });

  it('names a missing scope or a revoked token in the health', async () => {
    bench.fake.fault('chat.postMessage', () => ({ body: { ok: false, error: 'missing_scope', needed: 'chat:write' } }));
    await bench.start();
    await bench.connected();
    expect(await bench.channel.send(THREAD, sampleReply())).toBe('failed');
    expect(bench.channel.health()).toMatchObject({
      state: 'up',
      problem: 'Slack 拒绝调用：令牌缺少权限（missing_scope）：chat:write',
    });
    bench.fake.fault('chat.postMessage', () => ({ body: { ok: false, error: 'token_revoked' } }));
    expect(await bench.channel.send(THREAD, sampleReply())).toBe('failed');
    expect(bench.channel.health()).toMatchObject({
      state: 'failed',
      problem: 'Slack 拒绝调用：令牌已被吊销（token_revoked）',
    });
  });

  it('leaves a second between messages to one channel', async () => {
    const at = new Date('2026-11-22T01:00:00Z');
    await bench.stop();
    await useBench({ clock: () => at, timing: { postIntervalMs: 1_000 } });
    await Promise.all([1, 2, 3].map(() => bench.channel.send(THREAD, sampleReply())));
    await bench.channel.send({ ...THREAD, conversationId: 'C9' }, sampleReply());
    expect(waits).toEqual([1_000, 2_000]);
  });
});

describe('a reply written piece by piece', () => {
  const long = sampleReply({
    id: 'r-stream',
    blocks: [{ kind: 'paragraph', text: '各单位要压实责任，按期完成。'.repeat(60) }, ...sampleReply().blocks.slice(1)],
  });

  beforeEach(async () => {
    await bench.stop();
    await useBench({ settings: { streaming: true } });
  });

  it('ends as one message with sources, notes, buttons and label', async () => {
    expect(await bench.channel.send(THREAD, long)).toBe('sent');
    expect(calls('chat.appendStream').length).toBeGreaterThan(0);
    expect(calls('chat.startStream')[0]).toMatchObject({ recipient_user_id: 'U0USER', recipient_team_id: 'T0FAKE' });
    const [message, second] = posted();
    expect(second).toBeUndefined();
    expect(message?.streaming).toBe(false);
    expect(message?.text.replaceAll(/\s/gu, '')).toBe('各单位要压实责任，按期完成。'.repeat(60));
    for (const part of ['【依据】', '【提示】', '有用', '以文件原文为准'])
      expect(shown(message?.blocks)).toContain(part);
    expect(bench.notes.entries()).toEqual([]);
    expect(await bench.channel.wasSent?.(THREAD, 'r-stream')).toBe('sent');
  });

  it('is posted as usual where there is no thread, or Slack does not stream', async () => {
    await bench.channel.send({ ...THREAD, conversationId: 'D0DM', threadId: null }, long);
    bench.fake.fault('chat.startStream', () => ({ body: { ok: false, error: 'method_not_supported' } }));
    expect(await bench.channel.send(THREAD, long)).toBe('sent');
    expect(calls('chat.postMessage')).toHaveLength(2);
    expect(calls('chat.appendStream')).toEqual([]);
  });

  it('is closed and posted whole when it can not go on', async () => {
    bench.fake.fault('chat.appendStream', () => ({ body: { ok: false, error: 'invalid_arguments' } }));
    expect(await bench.channel.send(THREAD, long)).toBe('sent');
    const [cut, whole] = posted();
    expect(cut?.streaming).toBe(false);
    expect(cut?.text).toContain('完整的回答见下一条');
    expect(shown(whole?.blocks)).toContain('以文件原文为准');
    expect(bench.notes.entries()).toEqual([]);
  });

  it('that a crash cut off is closed by the next start', async () => {
    bench.fake.fault('chat.stopStream', () => 'reset');
    expect(await bench.channel.send(THREAD, long)).toBe('uncertain');
    expect(bench.notes.entries()).toHaveLength(1);
    bench.fake.fault('chat.stopStream', null);
    await bench.start();
    await bench.fake.record.until(() => posted()[0]?.streaming === false);
    await bench.channel.close(1_000);
    expect(posted()[0]?.text).toContain('请重新提问');
    expect(bench.notes.entries()).toEqual([]);
  });
});

describe('files in Slack', () => {
  const bytes = Buffer.from('PK 任务清单');
  const file = { name: '任务清单.xlsx', mediaType: 'application/vnd.ms-excel', bytes };

  it('follow the reply into its thread', async () => {
    expect(await bench.channel.send(THREAD, sampleReply({ files: [file] }))).toBe('sent');
    const [sent] = [...bench.fake.record.files.values()];
    expect(sent).toMatchObject({ name: '任务清单.xlsx', declaredLength: bytes.length, channel: 'C0CHAN' });
    expect(sent?.body?.equals(bytes)).toBe(true);
    expect(calls('files.completeUploadExternal')[0]).toMatchObject({ thread_ts: THREAD.threadId });
  });

  it('of a command go to the chat with its sender', async () => {
    await bench.channel.send(commandAddress(), sampleReply({ files: [file] }));
    expect([...bench.fake.record.files.values()][0]?.channel).toBe('D0DM');
  });

  it('that do not go through are named to the person', async () => {
    bench.fake.fault('files.completeUploadExternal', () => ({ body: { ok: false, error: 'restricted_action' } }));
    expect(await bench.channel.send(THREAD, sampleReply({ files: [file] }))).toBe('sent');
    expect(posted()[1]?.text).toBe('文件“任务清单.xlsx”没有发出，请稍后再试。');
  });

  it('never take the token to another host', async () => {
    bench.fake.fault('files.getUploadURLExternal', () => ({
      body: { ok: true, upload_url: 'https://evil.example/upload/1', file_id: 'F1' },
    }));
    expect(await bench.channel.send(THREAD, sampleReply({ files: [file] }))).toBe('sent');
    const inbound = (url: string): InboundFile => ({ name: 'a.docx', sizeBytes: null, handle: { fileId: 'F1', url } });
    for (const url of ['https://evil.example/a', `http://127.0.0.1:1/files/F1`, 'file:///etc/passwd']) {
      await expect(bench.channel.fetchFile(inbound(url), 1_000)).rejects.toMatchObject({ code: 'file-unreadable' });
    }
  });

  it('of people are fetched with the token, within the limit', async () => {
    bench.fake.sharedFiles.set('F1', { body: bytes, type: 'application/octet-stream' });
    const inbound = (over: Partial<InboundFile> = {}): InboundFile => ({
      name: 'a.docx',
      sizeBytes: null,
      handle: { fileId: 'F1', url: `${bench.fake.url}/files/F1` },
      ...over,
    });
    expect(Buffer.from(await bench.channel.fetchFile(inbound(), 1_000)).equals(bytes)).toBe(true);
    expect(
      Buffer.from(await bench.channel.fetchFile(inbound({ handle: { fileId: 'F1', url: '' } }), 1_000)).equals(bytes),
    ).toBe(true);
    await expect(bench.channel.fetchFile(inbound(), 5)).rejects.toMatchObject({ code: 'file-too-large' });
    await expect(bench.channel.fetchFile(inbound({ sizeBytes: 2_000 }), 1_000)).rejects.toMatchObject({
      code: 'file-too-large',
    });
    bench.fake.sharedFiles.clear();
    await expect(bench.channel.fetchFile(inbound(), 1_000)).rejects.toThrow('scope files:read');
    bench.fake.fault('/files/', () => ({ status: 302, headers: { location: 'https://evil.example/' } }));
    await expect(bench.channel.fetchFile(inbound(), 1_000)).rejects.toMatchObject({ code: 'file-unreadable' });
  });
});
