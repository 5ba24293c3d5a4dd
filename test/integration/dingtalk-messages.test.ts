import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startDingtalkBench } from '#test/support/dingtalk-bench.ts';
import { targetOf } from '../../bot/dingtalk/reply-target.ts';

type Bench = Awaited<ReturnType<typeof startDingtalkBench>>;

let bench: Bench;

beforeEach(async () => {
  bench = await startDingtalkBench();
  await bench.channel.start(bench.intake);
});
afterEach(() => bench.stop());

const SINGLE = { conversationType: '1', conversationId: 'cidFAKEsingle01==', conversationTitle: undefined };

describe('what DingTalk pushes is handed in as', () => {
  it('a text of a group, without the mention', async () => {
    expect(await bench.receive({ text: { content: ' 今年有哪些惠企政策 ' } })).toMatchObject({
      kind: 'text',
      isGroup: true,
      text: '今年有哪些惠企政策',
      quotedText: null,
      conversationTitle: '政策咨询群',
      sender: { id: 'FAKEstaff01', name: '张三' },
    });
  });

  it('a text of a single chat', async () => {
    const message = await bench.receive({ ...SINGLE, text: { content: '26号文讲什么' } });
    expect(message).toMatchObject({ isGroup: false, text: '26号文讲什么', conversationTitle: null });
    expect(message.address.conversationId).toBe('cidFAKEsingle01==');
  });

  it('a text of somebody outside the organisation, who has no id', async () => {
    expect((await bench.receive({ senderStaffId: undefined })).sender).toEqual({ id: null, name: '张三' });
  });

  it('a reply with the words it quotes', async () => {
    const repliedMsg = { msgId: 'FAKE1', msgType: 'text', senderId: 'x', content: { text: '到2025年培育5家' } };
    const message = await bench.receive({ text: { content: ' 这是哪一条', isReplyMsg: true, repliedMsg } });
    expect(message).toMatchObject({ text: '这是哪一条', quotedText: '到2025年培育5家' });
  });

  it('a rich text as its words', async () => {
    const richText = [{ text: '申报条件' }, { type: 'picture', downloadCode: 'FAKE' }, { text: '是什么' }];
    expect(await bench.receive({ msgtype: 'richText', text: undefined, content: { richText } })).toMatchObject({
      kind: 'text',
      text: '申报条件是什么',
    });
  });

  it('a voice message as its transcript', async () => {
    const content = { recognition: '经信局牵头哪些任务。', downloadCode: 'FAKE', duration: 3000 };
    expect(await bench.receive({ ...SINGLE, msgtype: 'audio', text: undefined, content })).toMatchObject({
      kind: 'voice',
      text: '经信局牵头哪些任务。',
    });
  });

  it('a file, which can be fetched', async () => {
    bench.fake.robot.downloads.set('FAKEcode/1', Buffer.from('通知正文'));
    const content = { fileName: '通知.docx', downloadCode: 'FAKEcode/1', spaceId: '1', fileId: '2' };
    const message = await bench.receive({ ...SINGLE, msgtype: 'file', text: undefined, content });
    expect(message).toMatchObject({ kind: 'file', text: '', files: [{ name: '通知.docx', sizeBytes: null }] });
    const [file] = message.files;
    expect(file && Buffer.from(await bench.channel.fetchFile(file, 1_000)).toString()).toBe('通知正文');
    await expect(file && bench.channel.fetchFile(file, 5)).rejects.toMatchObject({ code: 'file-too-large' });
  });

  it.each(['picture', 'video', 'unknownMsgType', 'somethingNew'])('unsupported: %s', async (msgtype) => {
    const message = await bench.receive({ ...SINGLE, msgtype, text: undefined, content: { downloadCode: 'FAKE' } });
    expect(message).toMatchObject({ kind: 'unsupported', text: '', files: [] });
  });

  it('one message when it is pushed twice, and acknowledges both', async () => {
    const payload = bench.fake.payload({ msgId: 'msgFAKEtwice' });
    await bench.receive(payload);
    await bench.receive(payload);
    expect(bench.intake.messages).toHaveLength(1);
    expect(bench.intake.outcomes).toEqual(['accepted', 'duplicate']);
  });

  it('messages in the order of arrival, with the time they were written, when an older one comes later', async () => {
    const now = bench.time.clock().getTime();
    await bench.receive({ text: { content: '第二句' }, createAt: now });
    const late = await bench.receive({ text: { content: '第一句' }, createAt: now - 5_000 });
    expect(late.sentAt.getTime()).toBe(now - 5_000);
    expect(bench.intake.messages.map(({ text }) => text)).toEqual(['第二句', '第一句']);
  });
});

describe('what DingTalk pushes is acknowledged and not handed in', () => {
  const ignored = async (over: Readonly<Record<string, unknown>>): Promise<void> => {
    const { messageId } = bench.fake.say(over);
    await bench.fake.ackOf(messageId);
    expect(bench.intake.messages).toEqual([]);
  };

  it('what the bot itself said', () => ignored({ senderId: '$:LWCP_v1:$FAKEbot' }));

  it('what was written more than ten minutes before it was pushed', () =>
    ignored({ createAt: bench.time.clock().getTime() - 601_000 }));

  it.each([
    ['without an id', { msgId: undefined }],
    ['without a conversation', { conversationId: 42 }],
    ['without a kind', { msgtype: undefined }],
  ])('a message %s', (_, over) => ignored(over));

  it('data that is no JSON', async () => {
    const { fake } = bench;
    const messageId = fake.gateway.push({ topic: '/v1.0/im/bot/messages/get', data: '{"msgId": ' });
    await fake.ackOf(messageId);
    expect(bench.intake.messages).toEqual([]);
  });
});

describe('a wrong clock of this machine', () => {
  it('neither makes messages stale nor ends their webhook', async () => {
    const { fake, time, intake } = bench;
    const platformNow = new Date(time.clock().getTime() - 3 * 3_600_000);
    const payload = fake.payload({
      createAt: platformNow.getTime(),
      sessionWebhookExpiredTime: platformNow.getTime() + 90 * 60_000,
    });
    await fake.ackOf(fake.gateway.push({ topic: '/v1.0/im/bot/messages/get', data: payload, time: platformNow }));
    const [message] = intake.messages;
    if (!message) throw new Error('nothing was handed in');
    const leftMs = targetOf(message.address).webhookEndsAt.getTime() - time.clock().getTime();
    expect(leftMs).toBe(90 * 60_000 - 30_000);
  });
});

describe('a press of a feedback button', () => {
  it('is handed in with the reply it belongs to, and acknowledged', async () => {
    const { fake, intake } = bench;
    await fake.ackOf(fake.press({ cardId: 'card-1', actionId: 'feedback_up:reply-7' }));
    expect(intake.feedbacks).toEqual([
      {
        dedupeKey: 'card:card-1:FAKEstaff01:helpful',
        channel: 'dingtalk',
        conversationId: 'cidFAKEgroup0001==',
        sender: { id: 'FAKEstaff01', name: '' },
        replyId: 'reply-7',
        verdict: 'helpful',
      },
    ]);
  });

  it('of another button is acknowledged and forgotten', async () => {
    const { fake, intake } = bench;
    await fake.ackOf(fake.press({ cardId: 'card-1', actionId: 'open_document' }));
    expect(intake.feedbacks).toEqual([]);
  });
});
