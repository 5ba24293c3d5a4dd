import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startDingtalkBench } from '#test/support/dingtalk-bench.ts';

type Bench = Awaited<ReturnType<typeof startDingtalkBench>>;

let bench: Bench;

const begin = async (...given: Parameters<typeof startDingtalkBench>): Promise<Bench> => {
  bench = await startDingtalkBench(...given);
  return bench;
};
/** Waits until the platform sees so many sockets that it may push to. */
const live = (count: number): Promise<boolean> => bench.fake.until(() => bench.fake.gateway.live.length === count);
const up = (count: number): Promise<boolean> =>
  bench.fake.until(() => bench.channel.health().liveConnections === count);

let consoleCalls: string[];

beforeEach(() => {
  consoleCalls = [];
  for (const name of ['log', 'info', 'warn', 'error', 'debug'] as const) {
    vi.spyOn(console, name).mockImplementation((...words) => void consoleCalls.push(`${name}: ${words.join(' ')}`));
  }
});
afterEach(async () => {
  await bench.stop();
  vi.restoreAllMocks();
});

describe('the connection to DingTalk, where the SDK 2.1.5 by itself fails', () => {
  it('subscribes each socket to exactly the two topics that are handled, and to no events (defect 1)', async () => {
    const { channel, intake, fake } = await begin({ settings: { connections: 2 } });
    await channel.start(intake);
    await live(2);
    const topics = ['CALLBACK /v1.0/im/bot/messages/get', 'CALLBACK /v1.0/card/instances/callback'];
    expect(fake.gateway.live.map((connection) => connection.topics)).toEqual([topics, topics]);
  });

  it('says in health that the secret is wrong, starts all the same and tries again every few minutes only (defect 2)', async () => {
    const { channel, intake, fake, time, logs } = await begin({ settings: { clientSecret: 'wrong-secret-xyz' } });
    await channel.start(intake);
    expect(channel.health()).toEqual({
      state: 'down',
      liveConnections: 0,
      problem:
        '钉钉不认可应用凭证：请检查 Client ID 和 Client Secret 是否抄对、应用是否已停用。程序每 5 分钟再试一次。',
    });
    time.advance(200_000);
    expect(fake.gateway.openings).toBe(1);
    await time.passDelay(300_000);
    await fake.until(() => fake.gateway.openings === 2);
    expect(logs.join('')).not.toContain('wrong-secret-xyz');
  });

  it('says in health that the gateway can not be reached, and comes up when it can (defect 2)', async () => {
    const { channel, intake, fake, time } = await begin();
    fake.overrides.set('POST /v1.0/gateway/connections/open', () => null);
    await channel.start(intake);
    expect(channel.health()).toMatchObject({ state: 'down', problem: expect.stringContaining('连不上钉钉') });
    fake.overrides.clear();
    await time.passDelay(500);
    await up(1);
    expect(channel.health()).toEqual({ state: 'up', liveConnections: 1, problem: null });
  });

  it('makes one attempt per pause, and pauses longer each time, while handshakes are refused (defect 3)', async () => {
    const { channel, intake, fake, time } = await begin();
    fake.gateway.refusesWith = 503;
    await channel.start(intake);
    for (const pauseMs of [500, 1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000]) {
      await time.passDelay(pauseMs);
    }
    await fake.until(() => fake.gateway.handshakes === 10);
    expect(fake.gateway.openings).toBe(10);
  });

  it('pings each socket once every 15 s, also after it was replaced three times (defect 4)', async () => {
    const { channel, intake, fake, time } = await begin();
    await channel.start(intake);
    for (let round = 0; round < 3; round += 1) {
      await up(1);
      time.advance(2_000);
      fake.gateway.drop();
      await up(0);
      await time.passDelay(500);
    }
    await up(1);
    time.advance(15_000);
    await fake.until(() => fake.gateway.live[0]?.pings === 1);
    time.advance(15_000);
    await fake.until(() => fake.gateway.live[0]?.pings === 2);
    expect(fake.gateway.openings).toBe(4);
  });

  it('stays closed when it is stopped during the pause before an attempt (defect 5)', async () => {
    const { channel, intake, fake, time } = await begin();
    await channel.start(intake);
    fake.gateway.drop();
    await up(0);
    await channel.stopReceiving();
    time.advance(600_000);
    expect(fake.gateway.openings).toBe(1);
    expect(channel.health()).toEqual({ state: 'stopped', liveConnections: 0, problem: null });
  });

  it('opens the next socket at once when the gateway says goodbye, without waiting for TCP to end (defect 6)', async () => {
    const { channel, intake, fake, time } = await begin();
    await channel.start(intake);
    const [first] = fake.gateway.live;
    time.advance(2_000);
    if (first) fake.gateway.retire(first);
    await live(1);
    expect(fake.gateway.connections).toContain(first);
    await up(1);
    const { messageId } = fake.say();
    expect((await fake.ackOf(messageId)).connectionId).not.toBe(first?.id);
    time.advance(15_000);
    await fake.until(() => !fake.gateway.connections.some((connection) => connection === first));
  });

  it('says so in the log when an acknowledgement can not be sent any more (defect 7)', async () => {
    const { channel, intake, fake, logs } = await begin();
    const message = intake.message;
    await channel.start({
      ...intake,
      message: (given) => {
        for (const { socket } of fake.gateway.connections) socket.terminate();
        void channel.stopReceiving();
        return message(given);
      },
    });
    fake.say();
    await fake.until(() => intake.messages.length === 1);
    expect(logs.join('')).toContain('dingtalk-ack-dropped');
  });

  it.each([
    ['no JSON', 'not json at all'],
    ['null', 'null'],
    ['a frame without headers', '{"type":"CALLBACK"}'],
    ['a system frame without headers', '{"type":"SYSTEM"}'],
    ['a frame of an unknown type', '{"type":"NEW","headers":{},"data":"{}"}'],
    ['a list', '[1,2,3]'],
    ['a frame that is too large', JSON.stringify({ type: 'CALLBACK', data: 'x'.repeat(1_100_000) })],
  ])('survives %s and goes on (defect 8)', async (_, frame) => {
    const { channel, intake, fake } = await begin();
    await channel.start(intake);
    fake.gateway.live[0]?.socket.send(frame);
    const { messageId } = fake.say();
    await fake.ackOf(messageId);
    expect(intake.messages).toHaveLength(1);
    expect(fake.gateway.openings).toBe(1);
  });

  it('survives an intake that throws, does not acknowledge that message and goes on (defect 9)', async () => {
    const { channel, intake, fake, logs } = await begin();
    let fails = true;
    const message = intake.message;
    await channel.start({
      ...intake,
      message: (given) => {
        if (fails) throw new Error('disk full');
        return message(given);
      },
    });
    const lost = fake.say();
    await fake.until(() => logs.some((line) => line.includes('dingtalk-frame-failed')));
    fails = false;
    const { messageId } = fake.say();
    await fake.ackOf(messageId);
    expect(fake.gateway.acks.map(({ headers }) => headers.messageId)).not.toContain(lost.messageId);
    expect(intake.messages).toHaveLength(1);
  });

  it('encodes the ticket and writes nothing to the console (defect 10)', async () => {
    const { channel, intake, fake } = await begin();
    await channel.start(intake);
    fake.gateway.drop();
    await up(0);
    await channel.stopReceiving();
    expect(fake.gateway.ticketPrefix).toBe('ticket+/=&');
    expect(fake.gateway.handshakes).toBe(1);
    expect(consoleCalls).toEqual([]);
  });
});

describe('the connection to DingTalk', () => {
  it('answers the pings of the gateway', async () => {
    const { channel, intake, fake } = await begin();
    await channel.start(intake);
    const ping = fake.gateway.push({ type: 'SYSTEM', topic: 'ping', data: { opaque: 'FAKE-opaque' } });
    expect((await fake.ackOf(ping)).data).toBe('{"opaque":"FAKE-opaque"}');
  });

  it('is replaced at once when nothing was heard for 40 s', async () => {
    const { channel, intake, fake, time } = await begin();
    await channel.start(intake);
    const [silent] = fake.gateway.live;
    silent?.socket.pause();
    time.advance(40_000);
    expect(fake.gateway.openings).toBe(1);
    time.advance(5_000);
    await fake.until(() => fake.gateway.openings === 2);
    await up(1);
  });

  it('slows down when the gateway takes a socket and throws it out again', async () => {
    const { channel, intake, fake, time } = await begin();
    await channel.start(intake);
    for (const pauseMs of [500, 1_000, 2_000, 4_000]) {
      await live(1);
      await up(1);
      const [connection] = fake.gateway.live;
      if (connection) fake.gateway.retire(connection);
      await time.passDelay(pauseMs);
    }
    await fake.until(() => fake.gateway.openings === 5);
  });

  it('closes retired sockets as well when it is stopped', async () => {
    const { channel, intake, fake, time } = await begin();
    await channel.start(intake);
    time.advance(2_000);
    const [first] = fake.gateway.live;
    if (first) fake.gateway.retire(first);
    await live(1);
    await up(1);
    expect(fake.gateway.connections).toHaveLength(2);
    await channel.stopReceiving();
    await fake.until(() => fake.gateway.connections.length === 0);
  });
});
