import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startDingtalkBench } from '#test/support/dingtalk-bench.ts';
import { memoryNotes } from '#test/support/memory-notes.ts';
import { sampleReply } from '#test/support/sample-reply.ts';
import type { FakeCard } from '../../demo/dingtalk/fake/fake-cards.ts';

type Bench = Awaited<ReturnType<typeof startDingtalkBench>>;

const CREATE = 'POST /v1.0/card/instances/createAndDeliver';
const STREAM = 'PUT /v1.0/card/streaming';
const SINGLE = { conversationType: '1', conversationId: 'cidFAKEsingle01==' };
const REPLY_TEXT = '到2025年，培育省级企业技术中心5家以上。';

let bench: Bench;

beforeEach(async () => {
  bench = await startDingtalkBench({ settings: { cardTemplateId: 'FAKE-template.schema' } });
  await bench.channel.start(bench.intake);
});
afterEach(() => bench.stop());

const cards = (): readonly FakeCard[] => [...bench.fake.cards.all.values()];
const onlyCard = (): FakeCard => {
  const [card] = cards();
  if (!card || cards().length > 1) throw new Error(`${cards().length} cards instead of one`);
  return card;
};

describe('an answer in a card', () => {
  it('appears where the question was asked, is final, has two buttons and no hint, and leaves no note', async () => {
    const { address } = await bench.receive();
    expect(await bench.channel.send(address, sampleReply())).toBe('sent');
    const card = onlyCard();
    expect(card).toMatchObject({ isFinal: true, place: 'dtv1.card//IM_GROUP.cidFAKEgroup0001==' });
    expect(card.params).toMatchObject({ flowStatus: '3', replyId: 'reply-1' });
    expect(card.params['msgContent']).toBe(card.texts.at(-1));
    expect(card.texts.at(-1)).toContain(REPLY_TEXT);
    expect(card.texts.at(-1)).toMatch(/以文件原文为准。$/u);
    expect(card.texts.at(-1)).not.toContain('反馈');
    expect(bench.notes.entries()).toEqual([]);
    expect(bench.fake.robot.shown).toEqual([]);
  });

  it('is judged by its buttons', async () => {
    const { address } = await bench.receive(SINGLE);
    await bench.channel.send(address, sampleReply());
    const card = onlyCard();
    expect(card.place).toBe('dtv1.card//IM_ROBOT.FAKEstaff01');
    const { msgButtons } = JSON.parse(card.params['sys_full_json_obj'] ?? '{}');
    await bench.fake.ackOf(bench.fake.press({ cardId: card.id, actionId: msgButtons[1].id }));
    expect(bench.intake.feedbacks).toMatchObject([{ replyId: 'reply-1', verdict: 'unhelpful' }]);
  });

  it('that asks for no judgement is a plain message: a card costs paid calls', async () => {
    const { address } = await bench.receive();
    await bench.channel.send(address, sampleReply({ asksFeedback: false }));
    expect(cards()).toEqual([]);
    expect(bench.fake.robot.shown).toHaveLength(1);
  });

  it('shows first that work has begun, then the answer, in one card', async () => {
    const { address } = await bench.receive();
    await bench.channel.showProgress(address);
    expect(onlyCard().params).toEqual({ flowStatus: '1', msgContent: '正在查找依据，请稍候……' });
    expect(bench.notes.entries()).toHaveLength(1);
    expect(await bench.channel.send(address, sampleReply({ asksFeedback: false }))).toBe('sent');
    expect(onlyCard()).toMatchObject({ isFinal: true });
    expect(bench.notes.entries()).toEqual([]);
  });

  it('of which 300 pieces come in 45 s grows by at most one update per 1.5 s and 20 in all', async () => {
    const { address } = await bench.receive();
    const { time, channel, fake } = bench;
    await channel.showProgress(address);
    const writtenAt: number[] = [];
    fake.overrides.set(STREAM, () => void writtenAt.push(time.clock().getTime()));
    for (let piece = 1; piece <= 300; piece += 1) {
      await channel.showProgress(address, `第${piece}段`);
      await time.passUntil(Promise.resolve());
      time.advance(150);
      await new Promise((resolve) => setImmediate(resolve));
    }
    await time.passUntil(channel.send(address, sampleReply()));
    const card = onlyCard();
    expect(card.texts.length).toBeGreaterThan(5);
    expect(card.texts.length).toBeLessThanOrEqual(20);
    expect(card.texts.at(-1)).toContain(REPLY_TEXT);
    const gaps = writtenAt.slice(1, -1).map((at, index) => at - (writtenAt[index] ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(1_500);
  });
});

describe('trouble with cards', () => {
  const outOfQuota = { status: 403, body: { code: 'Forbidden.AccessDenied.ApiCountLimitForOrg' } };

  it.each([
    ['the quota is used up', outOfQuota],
    ['there are too many calls', { status: 429, body: {} }],
    ['the server fails', { status: 502, body: { code: 'bad.gateway' } }],
    [
      'the permission is missing',
      { status: 403, body: { code: 'Forbidden.AccessDenied.AccessTokenPermissionDenied' } },
    ],
  ])('makes answers plain messages for 30 minutes: %s', async (_, answer) => {
    const { address } = await bench.receive();
    const { time, channel, fake } = bench;
    fake.overrides.set(CREATE, () => answer);
    expect(await channel.send(address, sampleReply())).toBe('sent');
    fake.overrides.clear();
    time.advance(29 * 60_000);
    await channel.showProgress(address);
    expect(await channel.send(address, sampleReply())).toBe('sent');
    expect(cards()).toEqual([]);
    expect(fake.robot.shown).toHaveLength(2);
    time.advance(60_000);
    expect(await channel.send(address, sampleReply())).toBe('sent');
    expect(cards()).toHaveLength(1);
  });

  it('in the middle of an answer sends it as a plain message, and the card is closed with a hint later', async () => {
    const { address } = await bench.receive();
    const { time, channel, fake, notes } = bench;
    await channel.showProgress(address);
    fake.overrides.set(STREAM, () => outOfQuota);
    expect(await time.passUntil(channel.send(address, sampleReply()))).toBe('sent');
    expect(fake.robot.shown[0]?.text).toContain(REPLY_TEXT);
    expect(fake.robot.shown[0]?.text).not.toMatch(/quota|限流|额度/iu);
    expect(notes.entries()).toHaveLength(1);
    fake.overrides.clear();
    await channel.close(1_000);
    expect(onlyCard()).toMatchObject({ isFinal: true, texts: ['答复见下面的消息。'] });
    expect(notes.entries()).toEqual([]);
  });

  it('does not answer twice when the answer to the last update was lost', async () => {
    const { address } = await bench.receive();
    const { time, channel, fake } = bench;
    let isLost = true;
    fake.overrides.set(STREAM, (request) => {
      if (!isLost) return undefined;
      isLost = false;
      fake.cards.answer(request);
      return null;
    });
    expect(await time.passUntil(channel.send(address, sampleReply()))).toBe('sent');
    expect(onlyCard()).toMatchObject({ isFinal: true, params: { flowStatus: '3' } });
    expect(fake.robot.shown).toEqual([]);
  });

  it('that the platform reports with HTTP 200 is trouble as well', async () => {
    const { address } = await bench.receive();
    const notDelivered = { body: { success: true, result: { deliverResults: [{ success: false, errorMsg: 'x' }] } } };
    bench.fake.overrides.set(CREATE, () => notDelivered);
    expect(await bench.channel.send(address, sampleReply())).toBe('sent');
    expect(bench.fake.robot.shown).toHaveLength(1);
  });
});

describe('a card that was open when the process was killed', () => {
  it('is closed by the next process, which says that the question has to be asked again', async () => {
    const { address } = await bench.receive();
    const { fake, notes, makeChannel, intake } = bench;
    await bench.channel.showProgress(address);
    expect(onlyCard().isFinal).toBe(false);
    const next = makeChannel();
    await next.start(intake);
    await fake.until(() => notes.entries().length === 0);
    expect(onlyCard().isFinal).toBe(true);
    expect(onlyCard().texts.at(-1)).toMatch(/^服务重启，请重新提问。/u);
    expect(onlyCard().params['flowStatus']).toBe('3');
    await next.close(0);
  });

  it('stays noted while it can not be closed, and is given up after a day', async () => {
    const { address } = await bench.receive();
    const { fake, notes, makeChannel, intake, time, logs } = bench;
    await bench.channel.showProgress(address);
    fake.overrides.set(STREAM, () => ({ status: 503, body: {} }));
    const next = makeChannel();
    await next.start(intake);
    await fake.until(() => logs.some((line) => line.includes('dingtalk-card-close-failed')));
    expect(notes.entries()).toHaveLength(1);
    time.advance(24 * 3_600_000 + 1);
    const later = makeChannel();
    await later.start(intake);
    await fake.until(() => notes.entries().length === 0);
    await Promise.all([next.close(0), later.close(0)]);
  });

  it('does not keep the next process from starting when notes are not what they should be', async () => {
    const notes = memoryNotes();
    notes.set('card:x', 'not json');
    notes.set('other', '1');
    const other = await startDingtalkBench({ settings: { cardTemplateId: 'FAKE' }, notes });
    await other.channel.start(other.intake);
    expect(other.channel.health().state).toBe('up');
    await other.stop();
  });
});

describe('notes that can not be written', () => {
  it('do not cost the answer', async () => {
    const full = (): never => {
      throw new Error('disk full');
    };
    const notes = { ...memoryNotes(), set: full, delete: full };
    const other = await startDingtalkBench({ settings: { cardTemplateId: 'FAKE' }, notes });
    await other.channel.start(other.intake);
    const { address } = await other.receive();
    await other.channel.showProgress(address);
    expect(await other.channel.send(address, sampleReply())).toBe('sent');
    expect([...other.fake.cards.all.values()]).toMatchObject([{ isFinal: true }]);
    await other.stop();
  });
});

describe('the end of the process', () => {
  it('closes open cards within the time it is given', async () => {
    const { address } = await bench.receive();
    await bench.channel.showProgress(address);
    await bench.channel.stopReceiving();
    await bench.channel.close(5_000);
    expect(onlyCard().isFinal).toBe(true);
  });

  it('does not wait longer than that for a platform that does not answer', async () => {
    const { address } = await bench.receive();
    await bench.channel.showProgress(address);
    bench.fake.overrides.set(STREAM, () => new Promise(() => undefined) as never);
    const closed = bench.channel.close(3_000);
    await bench.time.passDelay(3_000);
    await closed;
    expect(onlyCard().isFinal).toBe(false);
  });
});
