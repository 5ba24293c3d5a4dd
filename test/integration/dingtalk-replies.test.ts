import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startDingtalkBench } from '#test/support/dingtalk-bench.ts';
import { sampleReply } from '#test/support/sample-reply.ts';

type Bench = Awaited<ReturnType<typeof startDingtalkBench>>;

const WEBHOOK = 'POST /robot/sendBySession';
const GROUP_SEND = 'POST /v1.0/robot/groupMessages/send';
const SINGLE = { conversationType: '1', conversationId: 'cidFAKEsingle01==' };

let bench: Bench;

beforeEach(async () => {
  bench = await startDingtalkBench();
  await bench.channel.start(bench.intake);
});
afterEach(() => bench.stop());

const tooFast = { body: { errcode: 130101, errmsg: 'send too fast, exceed 20 times per minute' } };
const ways = (): readonly string[] => bench.fake.robot.shown.map(({ by, kind }) => `${by} ${kind}`);

describe('a reply', () => {
  it('is one markdown message through the webhook of the message, without any token', async () => {
    const { address } = await bench.receive();
    expect(await bench.channel.send(address, sampleReply())).toBe('sent');
    expect(bench.fake.robot.shown).toHaveLength(1);
    expect(bench.fake.robot.shown[0]?.title).toBe('到2025年培育省级企业技术中心5家');
    expect(bench.fake.robot.shown[0]?.text).toMatchInlineSnapshot(`
      "> 回复 张三

      到2025年，培育省级企业技术中心5家以上。

      **依据**

      《先进制造业发展行动方案》（某政办发〔2023〕26号）

      - 二、（三）5.：“到2025年，培育省级企业技术中心5家以上。”

      **提示**

      - 该方案的实施期到2027年12月31日

      答得不对？回复“反馈 说明”告诉我们。

      内容由人工智能生成，仅供参考，以文件原文为准。"
    `);
    expect(bench.fake.requestsOf('POST', '/v1.0/oauth2/accessToken')).toEqual([]);
    const [request] = bench.fake.requestsOf('POST', '/robot/sendBySession');
    expect(Object.keys(request?.body ?? {})).toEqual(['msgtype', 'markdown']);
  });

  it('goes by the group send when the webhook has ended', async () => {
    const { address } = await bench.receive();
    bench.time.advance(90 * 60_000);
    expect(await bench.channel.send(address, sampleReply())).toBe('sent');
    expect(bench.fake.robot.shown[0]).toMatchObject({ by: 'group', to: 'cidFAKEgroup0001==' });
    expect(bench.fake.robot.shown[0]?.text).not.toContain('张三');
  });

  it('goes to the person alone when the webhook of a single chat has ended', async () => {
    const { address } = await bench.receive(SINGLE);
    bench.time.advance(90 * 60_000);
    expect(await bench.channel.send(address, sampleReply())).toBe('sent');
    expect(bench.fake.robot.shown[0]).toMatchObject({ by: 'single', to: 'FAKEstaff01' });
  });

  it('fails for somebody outside the organisation when the webhook has ended', async () => {
    const { address } = await bench.receive({ ...SINGLE, senderStaffId: undefined });
    bench.time.advance(90 * 60_000);
    expect(await bench.channel.send(address, sampleReply())).toBe('failed');
    expect(bench.logs.join('')).toContain('dingtalk-send-no-way');
  });

  it.each([
    'https://evil.example/robot/sendBySession?session=1',
    'http://oapi.dingtalk.com/robot/sendBySession?session=1',
    'https://oapi.dingtalk.com.evil.example/x',
    'https://user:word@oapi.dingtalk.com/x',
    'http://169.254.169.254/latest/meta-data',
    'file:///etc/passwd',
    'nonsense',
  ])('is never posted to %s', async (sessionWebhook) => {
    const { address } = await bench.receive({ sessionWebhook });
    expect(await bench.channel.send(address, sampleReply())).toBe('sent');
    expect(ways()).toEqual(['group text']);
  });

  it('goes another way when the webhook answers HTTP 200 with an error code', async () => {
    const { address } = await bench.receive();
    bench.fake.overrides.set(WEBHOOK, () => ({ body: { errcode: 300001, errmsg: 'session expired' } }));
    expect(await bench.channel.send(address, sampleReply())).toBe('sent');
    expect(ways()).toEqual(['group text']);
  });

  it('waits and tries again when both ways are throttled, and tells nobody about it', async () => {
    const { address } = await bench.receive();
    let throttled = 0;
    bench.fake.overrides.set(WEBHOOK, () => {
      throttled += 1;
      return throttled <= 2 ? tooFast : undefined;
    });
    const qps = { status: 403, body: { code: 'Forbidden.AccessDenied.QpsLimitForAppkeyAndApi', message: 'qps' } };
    bench.fake.overrides.set(GROUP_SEND, () => qps);
    expect(await bench.time.passUntil(bench.channel.send(address, sampleReply()))).toBe('sent');
    expect(throttled).toBe(3);
    expect(ways()).toEqual(['webhook text']);
  });

  it('fails in the end when the throttling does not end', async () => {
    const { address } = await bench.receive();
    bench.fake.overrides.set(WEBHOOK, () => tooFast);
    bench.fake.overrides.set(GROUP_SEND, () => ({ status: 429, body: {} }));
    expect(await bench.time.passUntil(bench.channel.send(address, sampleReply()))).toBe('failed');
    expect(ways()).toEqual([]);
  });

  it.each([
    ['the connection breaks after it was sent', null],
    ['the server fails while it works on it', { status: 500, body: { code: 'system.error' } }],
  ])('is uncertain, and not sent a second time, when %s', async (_, answer) => {
    const { address } = await bench.receive();
    bench.fake.overrides.set(WEBHOOK, () => answer);
    expect(await bench.channel.send(address, sampleReply())).toBe('uncertain');
    expect(ways()).toEqual([]);
    expect(bench.fake.requestsOf('POST', '/robot/sendBySession')).toHaveLength(1);
  });

  it('fails, and is not tried again, when the robot may not send to groups', async () => {
    const { address } = await bench.receive();
    bench.time.advance(90 * 60_000);
    const denied = { status: 403, body: { code: 'Forbidden.AccessDenied.AccessTokenPermissionDenied' } };
    bench.fake.overrides.set(GROUP_SEND, () => denied);
    expect(await bench.channel.send(address, sampleReply())).toBe('failed');
    expect(bench.fake.requestsOf('POST', '/v1.0/robot/groupMessages/send')).toHaveLength(1);
  });

  it('fails in a single chat when the platform takes it but not for this person', async () => {
    const { address } = await bench.receive(SINGLE);
    bench.time.advance(90 * 60_000);
    const nobody = { body: { processQueryKey: 'x', invalidStaffIdList: ['FAKEstaff01'] } };
    bench.fake.overrides.set('POST /v1.0/robot/oToMessages/batchSend', () => nobody);
    expect(await bench.channel.send(address, sampleReply())).toBe('failed');
  });

  it('in full goes in numbered parts, in order, each with the label', async () => {
    const { address } = await bench.receive();
    const items = Array.from({ length: 120 }, (_, index) => `第${index + 1}项任务：${'完善政策体系，'.repeat(8)}`);
    const blocks = [{ kind: 'list', items } as const, ...sampleReply().blocks];
    expect(await bench.channel.send(address, sampleReply({ blocks, inFull: true }))).toBe('sent');
    const texts = bench.fake.robot.shown.map(({ text }) => text);
    expect(texts).toHaveLength(3);
    expect(texts.map((text) => /（\d\/\d）/u.exec(text)?.[0])).toEqual(['（1/3）', '（2/3）', '（3/3）']);
    expect(texts.every((text) => text.endsWith('以文件原文为准。'))).toBe(true);
    expect(texts[2]).toContain('第120项任务');
  });
});
