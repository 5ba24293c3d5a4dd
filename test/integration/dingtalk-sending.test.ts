import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startDingtalkBench } from '#test/support/dingtalk-bench.ts';
import { sampleReply } from '#test/support/sample-reply.ts';
import type { InboundMessage } from '../../bot/channel/inbound-message.ts';
import { FAKE_CREDENTIALS } from '../../demo/dingtalk/fake/fake-dingtalk.ts';

type Bench = Awaited<ReturnType<typeof startDingtalkBench>>;

const WEBHOOK = 'POST /robot/sendBySession';
const GROUP_SEND = 'POST /v1.0/robot/groupMessages/send';
const UPLOAD = 'POST /media/upload';
const SINGLE = { conversationType: '1', conversationId: 'cidFAKEsingle01==' };
const XLSX = {
  name: '任务清单/2026".xlsx',
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  bytes: Buffer.from('PK fake sheet'),
};

let bench: Bench;

beforeEach(async () => {
  bench = await startDingtalkBench();
  await bench.channel.start(bench.intake);
});
afterEach(() => bench.stop());

const ways = (): readonly string[] => bench.fake.robot.shown.map(({ by, kind }) => `${by} ${kind}`);

describe('many replies', () => {
  it('into one conversation are not more than 15 a minute', async () => {
    const { address } = await bench.receive();
    const { time, fake, channel } = bench;
    const startedAt = time.clock().getTime();
    const sentAt: number[] = [];
    fake.overrides.set(WEBHOOK, () => void sentAt.push(time.clock().getTime() - startedAt));
    const sent = Promise.all(Array.from({ length: 30 }, () => channel.send(address, sampleReply())));
    expect(new Set(await time.passUntil(sent))).toEqual(new Set(['sent']));
    expect(sentAt).toHaveLength(30);
    const busiest = sentAt.map((from) => sentAt.filter((at) => at >= from && at < from + 60_000).length);
    expect(Math.max(...busiest)).toBe(15);
  });

  it('by the interfaces with a token fetch one token, and a new one five minutes before it ends', async () => {
    const { address } = await bench.receive();
    const others = Array.from({ length: 4 }, (_, index) => ({ ...address, conversationId: `cid${index}` }));
    bench.time.advance(90 * 60_000);
    await Promise.all(others.map((other) => bench.channel.send(other, sampleReply())));
    const tokens = () => bench.fake.requestsOf('POST', '/v1.0/oauth2/accessToken').length;
    expect(tokens()).toBe(1);
    bench.time.advance(114 * 60_000);
    await bench.channel.send(address, sampleReply());
    expect(tokens()).toBe(1);
    bench.time.advance(60_000);
    await bench.channel.send(address, sampleReply());
    expect(tokens()).toBe(2);
  });

  it('fetch a new token once when the old one is refused', async () => {
    const { address } = await bench.receive();
    bench.time.advance(90 * 60_000);
    await bench.channel.send(address, sampleReply());
    bench.fake.accessToken = 'FAKE-second-token-never-log-me';
    expect(await bench.channel.send(address, sampleReply())).toBe('sent');
    expect(bench.fake.requestsOf('POST', '/v1.0/oauth2/accessToken')).toHaveLength(2);
  });
});

describe('a file', () => {
  const send = async (message: Promise<InboundMessage>) =>
    bench.channel.send((await message).address, sampleReply({ files: [XLSX] }));

  it('is uploaded and sent into the group after the text, under a name that is safe', async () => {
    expect(await send(bench.receive())).toBe('sent');
    expect(ways()).toEqual(['webhook text', 'group file']);
    expect(bench.fake.robot.shown[1]?.text).toBe('任务清单 2026 .xlsx');
    expect([...bench.fake.robot.uploads.values()]).toEqual([{ name: '任务清单 2026 .xlsx', bytes: XLSX.bytes }]);
  });

  it('is sent to the person in a single chat', async () => {
    expect(await send(bench.receive(SINGLE))).toBe('sent');
    expect(ways()).toEqual(['webhook text', 'single file']);
  });

  it('is uploaded again with a new token when the old interface answers 40014', async () => {
    await send(bench.receive());
    bench.fake.accessToken = 'FAKE-second-token-never-log-me';
    const { address } = await bench.receive();
    expect(await bench.time.passUntil(bench.channel.send(address, sampleReply({ files: [XLSX] })))).toBe('sent');
    expect(ways().filter((way) => way === 'group file')).toHaveLength(2);
  });

  it('that can not be sent is said so, without a word about quotas', async () => {
    const message = bench.receive();
    bench.fake.overrides.set(UPLOAD, () => ({ body: { errcode: 90020, errmsg: 'api count limit' } }));
    expect(await send(message)).toBe('sent');
    expect(bench.fake.robot.shown[1]?.text).toBe('文件没有发出去，请过一会儿再要一次。');
  });
});

describe('the log', () => {
  it('holds no secret, token, ticket, webhook, question or answer, whatever goes wrong', async () => {
    const { address } = await bench.receive({ text: { content: ' 张三的低保申请批了吗' } });
    await bench.channel.send(address, sampleReply({ files: [XLSX] }));
    for (const path of [UPLOAD, WEBHOOK, GROUP_SEND]) {
      bench.fake.overrides.set(path, ({ raw, query }) => ({
        status: 400,
        body: { code: 'bad.request', message: `you sent ${raw} to ${JSON.stringify(query)}` },
      }));
      await bench.time.passUntil(bench.channel.send(address, sampleReply({ files: [XLSX] })));
    }
    bench.fake.overrides.set(WEBHOOK, () => null);
    await bench.time.passUntil(bench.channel.send(address, sampleReply()));
    await bench.fake.until(() => bench.channel.health().liveConnections === 1);
    bench.fake.gateway.drop();
    await bench.time.passDelay(500);
    await bench.fake.until(() => bench.channel.health().liveConnections === 1);
    const session = new URL(address.values['webhook'] ?? '').searchParams.get('session') ?? 'none';
    const log = bench.logs.join('');
    expect(log).toContain('dingtalk-send-failed');
    expect(log).toContain('dingtalk-upload-failed');
    const secrets = [FAKE_CREDENTIALS.clientSecret, bench.fake.accessToken, session, 'sendBySession', 'ticket'];
    for (const secret of [...secrets, '低保', '张三', '企业技术中心', 'you sent']) expect(log).not.toContain(secret);
  });
});

describe('the end', () => {
  it('of receiving leaves the sending of replies as it is', async () => {
    const { address } = await bench.receive();
    await bench.channel.stopReceiving();
    await bench.fake.until(() => bench.fake.gateway.connections.length === 0);
    expect(await bench.channel.send(address, sampleReply())).toBe('sent');
    expect(bench.channel.health().state).toBe('stopped');
  });

  it('ends the waiting of replies that were throttled', async () => {
    const { address } = await bench.receive();
    bench.fake.overrides.set(WEBHOOK, () => ({ status: 429, body: {} }));
    bench.fake.overrides.set(GROUP_SEND, () => ({ status: 429, body: {} }));
    void bench.channel.send(address, sampleReply());
    await bench.time.passDelay(2_000);
    await bench.fake.until(() => bench.logs.filter((line) => line.includes('dingtalk-send-failed')).length === 4);
    await bench.channel.close(1_000);
    bench.time.advance(600_000);
    await bench.fake.until(() => bench.fake.gateway.connections.length === 0);
    expect(bench.fake.requestsOf('POST', '/robot/sendBySession')).toHaveLength(2);
  });
});
