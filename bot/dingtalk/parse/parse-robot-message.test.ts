import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { targetOf } from '../reply-target.ts';
import { type ParsedMessage, parseRobotMessage } from './parse-robot-message.ts';

const WRITTEN_AT = 1_690_362_101_894;
const NOW = new Date(WRITTEN_AT + 500);

/** As recorded, with fake ids. */
const RECORDED = {
  conversationId: 'cidFAKEaaaaaaaaaaaaaaaaaaaaaa==',
  atUsers: [{ dingtalkId: '$:LWCP_v1:$FAKEbot' }],
  chatbotCorpId: 'dingFAKE0000000000000000000000000',
  chatbotUserId: '$:LWCP_v1:$FAKEbot',
  msgId: 'msgFAKEaaaaaaaaaaaaaaaa==',
  senderNick: '王五',
  isAdmin: true,
  senderStaffId: 'FAKE165000000000',
  sessionWebhookExpiredTime: WRITTEN_AT + 5_400_258,
  createAt: WRITTEN_AT,
  senderCorpId: 'dingFAKE0000000000000000000000000',
  conversationType: '2',
  senderId: '$:LWCP_v1:$FAKEsender',
  conversationTitle: '惠企政策群',
  isInAtList: true,
  sessionWebhook: 'https://oapi.dingtalk.com/robot/sendBySession?session=FAKE',
  text: { content: ' 测试数据' },
  robotCode: 'dingFAKExc0b',
  msgtype: 'text',
};

const parse = (over: Readonly<Record<string, unknown>> = {}, pushedAt: Date | null = NOW): ParsedMessage =>
  parseRobotMessage({ data: JSON.stringify({ ...RECORDED, ...over }), clientId: 'dingFAKEapp', pushedAt, now: NOW });
const messageOf = (parsed: ParsedMessage) => {
  if (parsed.kind !== 'message') throw new Error(`ignored: ${parsed.because}`);
  return parsed.message;
};

describe('the data of a robot message', () => {
  it('is as old as the platform says, whatever the clock of this machine', () => {
    const HOUR = 3_600_000;
    const now = new Date(WRITTEN_AT + HOUR);
    const pushedAt = new Date(WRITTEN_AT + 2_000);
    const parsed = parseRobotMessage({ data: JSON.stringify(RECORDED), clientId: 'dingFAKEapp', pushedAt, now });
    expect(now.getTime() - messageOf(parsed).sentAt.getTime()).toBe(2_000);
  });

  it('of a group is a message with everything an answer needs', () => {
    expect(messageOf(parse())).toEqual({
      kind: 'text',
      dedupeKey: 'dingFAKEapp:msgFAKEaaaaaaaaaaaaaaaa==',
      address: {
        channel: 'dingtalk',
        conversationId: 'cidFAKEaaaaaaaaaaaaaaaaaaaaaa==',
        threadId: null,
        values: {
          kind: 'group',
          messageId: 'msgFAKEaaaaaaaaaaaaaaaa==',
          senderName: '王五',
          staffId: 'FAKE165000000000',
          webhook: 'https://oapi.dingtalk.com/robot/sendBySession?session=FAKE',
          webhookEndsAt: '2023-07-26T10:31:12.152Z',
        },
      },
      isGroup: true,
      conversationTitle: '惠企政策群',
      sender: { id: 'FAKE165000000000', name: '王五' },
      text: '测试数据',
      quotedText: null,
      files: [],
      sentAt: new Date(WRITTEN_AT),
    });
  });

  it('gives back what it put into the address', () => {
    const { address } = messageOf(
      parse({ conversationType: '1', senderStaffId: undefined, sessionWebhook: undefined }),
    );
    expect(targetOf(JSON.parse(JSON.stringify(address)))).toEqual({
      conversationId: RECORDED.conversationId,
      isGroup: false,
      messageId: RECORDED.msgId,
      staffId: null,
      senderName: '王五',
      webhook: null,
      webhookEndsAt: new Date('2023-07-26T10:31:12.152Z'),
    });
  });

  it('is read when fields are missing, of another type or new', () => {
    const odd = {
      conversationType: 2,
      conversationTitle: 7,
      isAdmin: 'yes',
      atUsers: null,
      somethingNew: [1],
      createAt: '?',
    };
    expect(messageOf(parse(odd))).toMatchObject({ isGroup: true, conversationTitle: null, sentAt: NOW });
  });

  it.each([
    [
      'a quoted text',
      { text: { content: '什么意思', isReplyMsg: true, repliedMsg: { msgType: 'text', content: { text: '原句' } } } },
      '原句',
    ],
    [
      'a quoted rich text',
      {
        text: {
          content: '?',
          repliedMsg: { content: { richText: [{ text: '一' }, { downloadCode: 'x' }, { text: '二' }] } },
        },
      },
      '一二',
    ],
    ['a quoted text in JSON', { text: { content: '?', repliedMsg: { content: '{"text":"原句"}' } } }, '原句'],
    ['a quoted file', { text: { content: '?', repliedMsg: { content: { fileName: '通知.docx' } } } }, '通知.docx'],
    ['a quoted picture', { text: { content: '?', repliedMsg: { content: { downloadCode: 'x' } } } }, null],
    [
      'a quote of a rich text',
      {
        msgtype: 'richText',
        text: undefined,
        content: { richText: [{ text: '?' }], repliedMsg: { content: { text: '原句' } } },
      },
      '原句',
    ],
  ])('gives %s', (_, over, quoted) => {
    expect(messageOf(parse(over)).quotedText).toBe(quoted);
  });

  it.each([
    ['audio', { recognition: ' 怎么申请补贴 ' }, { kind: 'voice', text: '怎么申请补贴' }],
    ['audio', { recognition: '' }, { kind: 'unsupported', text: '' }],
    ['audio', undefined, { kind: 'unsupported' }],
    ['richText', { richText: [{ type: 'picture', downloadCode: 'x' }] }, { kind: 'unsupported' }],
    ['richText', { richText: 'x' }, { kind: 'unsupported' }],
    [
      'file',
      { fileName: 'a.pdf', downloadCode: 'c', fileSize: '12' },
      { files: [{ name: 'a.pdf', sizeBytes: 12, handle: { downloadCode: 'c' } }] },
    ],
    ['file', { fileName: 'a.pdf' }, { kind: 'unsupported', files: [] }],
    ['file', '{"fileName":"a.pdf","downloadCode":"c"}', { kind: 'file', files: [{ name: 'a.pdf' }] }],
    ['video', { downloadCode: 'c', duration: 3 }, { kind: 'unsupported' }],
  ])('of kind %s with %j is %j', (msgtype, content, expected) => {
    expect(messageOf(parse({ msgtype, text: undefined, content }))).toMatchObject(expected);
  });

  it('is stale by the times of the platform only', () => {
    expect(parse({}, new Date(WRITTEN_AT + 600_000)).kind).toBe('message');
    expect(parse({}, new Date(WRITTEN_AT + 600_001))).toEqual({ kind: 'ignored', because: 'stale' });
    expect(parse({ createAt: NOW.getTime() - 600_001 }, null)).toEqual({ kind: 'ignored', because: 'stale' });
    expect(parse({ createAt: NOW.getTime() + 86_400_000 }).kind).toBe('message');
  });

  it('never throws, whatever it is', () => {
    const over = fc.dictionary(fc.constantFrom(...Object.keys(RECORDED), 'content'), fc.jsonValue());
    fc.assert(fc.property(over, (fields) => ['message', 'ignored'].includes(parse(fields as never).kind)));
    fc.assert(
      fc.property(
        fc.string(),
        (data) => parseRobotMessage({ data, clientId: 'x', pushedAt: null, now: NOW }).kind === 'ignored',
      ),
    );
  });
});
