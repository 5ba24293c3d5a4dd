import { afterEach, describe, expect, it } from 'vitest';
import { sampleReply } from '#test/support/sample-reply.ts';
import { type SlackBench, slackBench, THREAD } from '../support/slack-bench.ts';

let bench: SlackBench;

afterEach(() => bench.stop());

const openCalls = (): number =>
  bench.fake.record.calls.filter(({ method }) => method === 'apps.connections.open').length;

/** Pushes `count` messages with at most `width` under way; between two of them, `meanwhile` may do harm. */
const pushUnderLoad = async (count: number, width: number, meanwhile: (index: number) => void): Promise<void> => {
  for (let index = 0; index < count; index += 1) {
    meanwhile(index);
    bench.fake.push.mention(`第${index}问`);
    await bench.fake.record.until(
      () => bench.fake.sockets.unacknowledged() < width || bench.fake.sockets.count() === 0,
    );
  }
};

/** Slack sends again what was not acknowledged, until nothing is left. */
const redeliverAll = async (): Promise<void> => {
  const { record, sockets } = bench.fake;
  for (let round = 0; round < 10 && sockets.unacknowledged() > 0; round += 1) {
    await bench.connected();
    const before = record.acks.length;
    const sent = sockets.resend();
    await record.until(() => record.acks.length >= before + sent || sockets.count() === 0);
  }
};

const textsInOrder = (): readonly string[] =>
  bench.messages
    .map(({ text }) => text)
    .toSorted((one, other) => Number.parseInt(one.slice(1), 10) - Number.parseInt(other.slice(1), 10));

const expected = (count: number): readonly string[] => Array.from({ length: count }, (_, index) => `第${index}问`);

describe('the Slack connection under load', () => {
  it('loses nothing that reaches a socket through six announced disconnects, and asks for nothing again', async () => {
    bench = await slackBench();
    await bench.start();
    await bench.connected();
    const starts = new Set([40, 80, 120, 160, 200, 240]);
    await pushUnderLoad(300, 10, (index) => {
      if (starts.has(index)) bench.fake.sockets.refresh();
    });
    await bench.fake.record.until(() => bench.fake.sockets.unacknowledged() === 0);
    expect(textsInOrder()).toEqual(expected(300));
    expect(bench.outcomes.filter((outcome) => outcome === 'duplicate')).toEqual([]);
    await bench.connected();
    expect(openCalls()).toBe(8);
  });

  it('takes every message once through six announced disconnects and two outages, with Slack sending again', async () => {
    bench = await slackBench();
    await bench.start();
    await bench.connected();
    const refreshes = new Set([30, 80, 130, 180, 230, 280]);
    const outages = new Set([100, 200]);
    await pushUnderLoad(300, 10, (index) => {
      if (refreshes.has(index)) bench.fake.sockets.refresh();
      if (outages.has(index)) bench.fake.sockets.drop();
    });
    await redeliverAll();
    expect(textsInOrder()).toEqual(expected(300));
    await bench.connected();
    expect(bench.channel.health()).toEqual({ state: 'up', liveConnections: 2, problem: null });
  });

  it('opens the next socket before the announced one is closed', async () => {
    bench = await slackBench({ settings: { connections: 1 }, timing: { drainMs: 60_000 } });
    await bench.start();
    await bench.connected(1);
    bench.fake.sockets.refresh();
    await bench.fake.record.until(() => bench.fake.sockets.count() === 2);
    await bench.fake.record.until(() => bench.channel.health().liveConnections === 1);
    bench.fake.push.mention('换连接时的提问');
    await bench.fake.record.until(() => bench.fake.sockets.unacknowledged() === 0);
    expect(bench.messages.map(({ text }) => text)).toEqual(['换连接时的提问']);
  });
});

describe('the Slack connection with a Slack that never closes TCP', () => {
  it('takes every message through three announced disconnects with one socket, and closes in time', async () => {
    bench = await slackBench({ settings: { connections: 1 }, timing: { drainMs: 5 } });
    bench.fake.sockets.holdsTcp(true);
    await bench.start();
    await bench.connected(1);
    for (let round = 0; round < 3; round += 1) {
      bench.fake.sockets.refresh();
      await bench.fake.record.until(() => openCalls() === round + 2);
      await bench.connected(1);
      bench.fake.push.mention(`第${round}问`);
      await bench.fake.record.until(() => bench.fake.sockets.unacknowledged() === 0);
    }
    expect(textsInOrder()).toEqual(expected(3));
    await bench.channel.close(1_000);
    await bench.fake.record.until(() => bench.fake.sockets.count() === 0);
  });
});

describe('the Slack connection in trouble', () => {
  it.each([
    ['the bot token', { botToken: 'xoxb-wrong-1' }],
    ['the app token', { appToken: 'xapp-wrong-1' }],
  ])('reports %s as wrong and gives up', async (_name, settings) => {
    bench = await slackBench({ settings });
    await bench.start();
    await bench.fake.record.until(() => bench.channel.health().state === 'failed');
    expect(bench.channel.health().problem).toBe('Slack 拒绝连接：令牌不正确（invalid_auth）');
    expect(bench.fake.sockets.count()).toBe(0);
  });

  it('reports tokens that were exchanged', async () => {
    bench = await slackBench({ settings: { appToken: 'xoxb-fake-bot-token' } });
    await bench.start();
    await bench.fake.record.until(() => bench.channel.health().state === 'failed');
    expect(bench.channel.health().problem).toContain('两个令牌可能填反了');
  });

  it('retries while Slack is down, says so, and is up again afterwards', async () => {
    const waits: number[] = [];
    let failures = 0;
    bench = await slackBench({
      timing: { backoffMs: (count) => 100 * 2 ** count },
      wait: async (ms) => {
        waits.push(ms);
        await new Promise((resolve) => setImmediate(resolve));
      },
      settings: { connections: 1 },
    });
    bench.fake.fault('apps.connections.open', () => {
      failures += 1;
      return failures <= 4 ? { status: 503 } : undefined;
    });
    await bench.start();
    expect(bench.channel.health()).toEqual({
      state: 'starting',
      liveConnections: 0,
      problem: '连不上 Slack，正在重试',
    });
    await bench.connected(1);
    expect(bench.channel.health()).toEqual({ state: 'up', liveConnections: 1, problem: null });
    expect(waits).toEqual([100, 200, 400, 800]);
  });

  it('waits as long as Slack asks before it opens a socket again', async () => {
    const waits: number[] = [];
    bench = await slackBench({
      settings: { connections: 1 },
      wait: async (ms) => {
        waits.push(ms);
        await new Promise((resolve) => setImmediate(resolve));
      },
    });
    let first = true;
    bench.fake.fault('apps.connections.open', () => {
      if (!first) return undefined;
      first = false;
      return { status: 429, headers: { 'retry-after': '17' } };
    });
    await bench.start();
    await bench.connected(1);
    expect(waits).toEqual([17_000]);
  });

  it('asks again who it is until Slack answers', async () => {
    bench = await slackBench();
    let failures = 0;
    bench.fake.fault('auth.test', () => {
      failures += 1;
      return failures <= 3 ? 'reset' : undefined;
    });
    await bench.start();
    await bench.connected();
    expect(failures).toBe(4);
  });

  it('stops for good when the token is revoked between two sockets, and the process lives', async () => {
    bench = await slackBench();
    await bench.start();
    await bench.connected();
    bench.fake.fault('apps.connections.open', () => ({ body: { ok: false, error: 'token_revoked' } }));
    bench.fake.sockets.drop();
    await bench.fake.record.until(() => bench.channel.health().state === 'failed');
    expect(bench.channel.health().problem).toBe('Slack 拒绝连接：令牌已被吊销（token_revoked）');
    expect(await bench.channel.send(THREAD, sampleReply())).toBe('sent');
  });

  it('gives up a socket on which Slack does not say hello, and tries another', async () => {
    bench = await slackBench({ settings: { connections: 1 }, timing: { helloTimeoutMs: 60 } });
    bench.fake.sockets.saysHello(false);
    await bench.start();
    expect(bench.channel.health().state).toBe('starting');
    bench.fake.sockets.saysHello(true);
    await bench.fake.record.until(() => bench.channel.health().state === 'up');
  });

  it('never logs a token, a question or an address with a credential in it', async () => {
    bench = await slackBench();
    await bench.start();
    await bench.connected();
    bench.fake.push.mention('机密问题原文');
    bench.fake.push.command('命令里的问题');
    bench.fake.sockets.broadcast('xoxb-in-a-frame');
    bench.fake.fault('chat.postMessage', ({ token }) => ({ body: { ok: false, error: `odd ${token}` } }));
    await bench.fake.record.until(() => bench.fake.sockets.unacknowledged() === 0);
    await bench.channel.send(THREAD, sampleReply());
    bench.fake.fault('apps.connections.open', () => ({ body: { ok: false, error: 'invalid_auth' } }));
    bench.fake.sockets.drop();
    await bench.fake.record.until(() => bench.channel.health().state === 'failed');
    const log = bench.log.join('');
    expect(log.length).toBeGreaterThan(500);
    expect(log).not.toMatch(/xoxb|xapp|问题|ticket=|\/response\//u);
  });
});

describe('the end of the Slack channel', () => {
  it('takes nothing more after stopReceiving, and leaves it for the next process', async () => {
    bench = await slackBench();
    await bench.start();
    await bench.connected();
    await bench.channel.stopReceiving();
    await bench.fake.record.until(() => bench.fake.sockets.count() === 0);
    expect(bench.channel.health().state).toBe('stopped');
    bench.fake.push.mention('停止之后');
    expect(bench.messages).toEqual([]);
    expect(await bench.channel.send(THREAD, sampleReply())).toBe('sent');
  });

  it('lets replies under way end before it closes', async () => {
    bench = await slackBench();
    await bench.start();
    await bench.connected();
    const sending = bench.channel.send(THREAD, sampleReply());
    await bench.channel.close(5_000);
    expect(bench.fake.record.messages).toHaveLength(1);
    expect(await sending).toBe('sent');
  });

  it('closes when the grace period is over, whatever is still waiting', async () => {
    bench = await slackBench();
    await bench.start();
    await bench.connected();
    bench.fake.fault('chat.postMessage', () => ({ status: 429, headers: { 'retry-after': '30' } }));
    const sending = bench.channel.send(THREAD, sampleReply());
    await bench.fake.record.until(() => bench.log.some((line) => line.includes('slack-call-failed')));
    await bench.channel.close(10);
    expect(await sending).toBe('failed');
  });

  it('leaves no socket when it is stopped before the first hello', async () => {
    bench = await slackBench();
    bench.fake.sockets.saysHello(false);
    void bench.start();
    await bench.fake.record.until(() => bench.fake.sockets.count() === 2);
    await bench.channel.close(100);
    await bench.fake.record.until(() => bench.fake.sockets.count() === 0);
    expect(bench.channel.health()).toEqual({ state: 'stopped', liveConnections: 0, problem: null });
  });
});
