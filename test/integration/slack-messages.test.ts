import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FEEDBACK_ACTION, feedbackValue } from '../../bot/slack/feedback-action.ts';
import { type SlackBench, slackBench } from '../support/slack-bench.ts';

let bench: SlackBench;

beforeEach(async () => {
  bench = await slackBench();
  await bench.start();
  await bench.connected();
});

afterEach(() => bench.stop());

/** Waits until everything pushed so far is acknowledged. */
const settled = (): Promise<unknown> => bench.fake.record.until(() => bench.fake.sockets.unacknowledged() === 0);

const QUESTION = '防汛物资储备由哪个单位牵头？';

describe('Slack messages', () => {
  it('hands in a mention with the thread its answer belongs to', async () => {
    const { ts } = bench.fake.push.mention(QUESTION);
    await settled();
    expect(bench.messages).toEqual([
      {
        kind: 'text',
        dedupeKey: `message:C0CHAN:${ts}`,
        address: {
          channel: 'slack',
          conversationId: 'C0CHAN',
          threadId: ts,
          values: { userId: 'U0USER', teamId: 'T0FAKE' },
        },
        isGroup: true,
        conversationTitle: null,
        sender: { id: 'U0USER', name: 'U0USER' },
        text: QUESTION,
        quotedText: null,
        files: [],
        sentAt: new Date(1_790_000_000_000),
      },
    ]);
  });

  it('hands in the message before a mention in a thread as what it is about', async () => {
    const first = bench.fake.push.mention('年度目标有哪些？');
    bench.fake.push.event({
      type: 'message',
      channel_type: 'channel',
      channel: 'C0CHAN',
      user: 'U1',
      text: 'x',
      ts: '1.1',
    });
    bench.fake.push.mention('第 <2> 项由谁负责'.replace('<2>', '&lt;2&gt;'), { thread_ts: first.ts });
    await settled();
    expect(bench.messages).toHaveLength(2);
    expect(bench.messages[1]?.quotedText).toBe('年度目标有哪些？');
    expect(bench.messages[1]?.text).toBe('第 <2> 项由谁负责');
    expect(bench.messages[1]?.address.threadId).toBe(first.ts);
  });

  it('hands in a message that is shared inside another as what it is about', async () => {
    bench.fake.push.mention('这条何时到期', { attachments: [{ is_share: true, text: '一、开展全面排查。' }] });
    await settled();
    expect(bench.messages[0]?.quotedText).toBe('一、开展全面排查。');
  });

  it('takes the mention all the same when the thread can not be read', async () => {
    bench.fake.fault('conversations.replies', () => ({ status: 500 }));
    bench.fake.push.mention(QUESTION, { thread_ts: '1789999999.000001' });
    await settled();
    expect(bench.messages[0]).toMatchObject({ text: QUESTION, quotedText: null });
  });

  it('hands in direct messages, in the assistant pane with its thread', async () => {
    bench.fake.push.directMessage(QUESTION);
    bench.fake.push.directMessage('再说一遍', { thread_ts: '1789999999.000002' });
    await settled();
    const [plain, pane] = bench.messages.toSorted((one, other) => one.dedupeKey.localeCompare(other.dedupeKey));
    expect(plain).toMatchObject({
      isGroup: false,
      text: QUESTION,
      address: { conversationId: 'D0DM', threadId: null },
    });
    expect(pane).toMatchObject({ isGroup: false, text: '再说一遍', address: { threadId: '1789999999.000002' } });
  });

  it('hands in a slash command with the address of its answer, and acknowledges it', async () => {
    const { envelopeId, triggerId } = bench.fake.push.command(QUESTION);
    await settled();
    expect(bench.fake.record.acks).toContainEqual({ envelopeId, payload: {} });
    expect(bench.messages[0]).toMatchObject({
      dedupeKey: `command:${triggerId}`,
      isGroup: true,
      conversationTitle: 'general',
      text: QUESTION,
      address: { threadId: null, values: { responseUrl: `${bench.fake.url}/response/${triggerId}` } },
    });
  });

  it('takes a slash command without words for a call for help', async () => {
    bench.fake.push.command('  ');
    await settled();
    expect(bench.messages[0]?.text).toBe('/help');
  });

  it('hands in documents as files, voice with its words, and says so of pictures', async () => {
    const file = { id: 'F1', size: 9, url_private_download: `${bench.fake.url}/files/F1` };
    bench.fake.push.directMessage('', {
      subtype: 'file_share',
      files: [{ ...file, name: '方案.docx', mimetype: 'application/vnd' }],
    });
    await settled();
    const transcription = { status: 'complete', preview: { content: '年度目标有哪些' } };
    bench.fake.push.directMessage('', {
      subtype: 'file_share',
      files: [{ ...file, mimetype: 'audio/mp4', subtype: 'slack_audio', transcription }],
    });
    await settled();
    bench.fake.push.directMessage('', { subtype: 'file_share', files: [{ ...file, mimetype: 'image/png' }] });
    await settled();
    expect(bench.messages.map(({ kind, text, files }) => ({ kind, text, files }))).toEqual([
      {
        kind: 'file',
        text: '',
        files: [{ name: '方案.docx', sizeBytes: 9, handle: { fileId: 'F1', url: file.url_private_download } }],
      },
      { kind: 'voice', text: '年度目标有哪些', files: [] },
      { kind: 'unsupported', text: '', files: [] },
    ]);
  });

  it('hands in presses of the feedback buttons', async () => {
    bench.fake.push.press(FEEDBACK_ACTION, feedbackValue('unhelpful', 'reply-7'));
    bench.fake.push.press(FEEDBACK_ACTION, 'nonsense');
    bench.fake.push.press('other', feedbackValue('helpful', 'reply-8'));
    await settled();
    expect(bench.feedbacks).toMatchObject([
      {
        channel: 'slack',
        conversationId: 'C0CHAN',
        replyId: 'reply-7',
        verdict: 'unhelpful',
        sender: { id: 'U0USER' },
      },
    ]);
  });

  it('fills the home page and the assistant pane when they are opened', async () => {
    bench.fake.push.openHome('U0USER');
    bench.fake.push.openPane('1789999999.000003');
    const home = await bench.fake.record.until(() =>
      bench.fake.record.calls.find(({ method }) => method === 'views.publish'),
    );
    expect(home.args).toMatchObject({ user_id: 'U0USER', view: { type: 'home' } });
    const prompts = await bench.fake.record.until(() =>
      bench.fake.record.calls.find(({ method }) => method === 'assistant.threads.setSuggestedPrompts'),
    );
    expect(prompts.args).toMatchObject({ channel_id: 'D0DM', thread_ts: '1789999999.000003' });
  });
});

describe('Slack messages that are not for the bot, or not as they should be', () => {
  it('ignores its own, other bots, edits, joins, and what people say to each other', async () => {
    const { push } = bench.fake;
    push.mention('自己', { user: 'U0BOT' });
    push.mention('别的机器人', { bot_id: 'B9' });
    push.mention('改过', { edited: { user: 'U0USER', ts: '1.2' } });
    push.directMessage('', { subtype: 'message_changed', message: { text: '改' } });
    push.directMessage('', { subtype: 'channel_join' });
    push.event({
      type: 'message',
      channel_type: 'channel',
      channel: 'C0CHAN',
      user: 'U1',
      text: '闲聊',
      ts: '1790000000.1',
    });
    push.event({ type: 'reaction_added', user: 'U1', item: { type: 'message' } });
    await settled();
    expect(bench.messages).toEqual([]);
  });

  it('hands in one message once, however often and in whatever shape Slack sends it', async () => {
    const { event, eventId } = bench.fake.push.mention(QUESTION);
    bench.fake.push.event(event, eventId);
    // An app that also listens to the channel's messages gets the same one as another event.
    bench.fake.push.event({ ...event, type: 'message', channel_type: 'channel' });
    bench.fake.push.event(event);
    await settled();
    expect(bench.messages).toHaveLength(1);
    expect(bench.outcomes.filter((outcome) => outcome === 'duplicate')).toHaveLength(2);
  });

  it('leaves a message unacknowledged that could not be written down, and takes it when Slack sends it again', async () => {
    bench.failIntake(1);
    bench.fake.push.mention(QUESTION);
    await bench.fake.record.until(() => bench.log.some((line) => line.includes('slack-envelope-failed')));
    expect(bench.fake.sockets.unacknowledged()).toBe(1);
    bench.fake.sockets.resend();
    await settled();
    expect(bench.messages).toHaveLength(1);
  });

  it('survives malformed, unknown and oversized frames, and acknowledges what has an envelope', async () => {
    const { sockets, push, record } = bench.fake;
    sockets.broadcast('not json');
    sockets.broadcast('[]');
    sockets.broadcast('null');
    sockets.broadcast(
      JSON.stringify({ type: 'events_api', envelope_id: 'e-rate', payload: { type: 'app_rate_limited' } }),
    );
    sockets.broadcast(JSON.stringify({ type: 'novelty', envelope_id: 'e-new', payload: {} }));
    sockets.broadcast(
      JSON.stringify({ type: 'slash_commands', envelope_id: 'e-odd', payload: { command: '/wenhao' } }),
    );
    sockets.broadcast(
      JSON.stringify({ type: 'interactive', envelope_id: 'e-act', payload: { type: 'block_actions', actions: [] } }),
    );
    sockets.broadcast(`"${'长'.repeat(1_100_000)}"`);
    push.event({ type: 'app_mention', user: 7, channel: null, ts: 'x' });
    push.mention('字'.repeat(60_000));
    await settled();
    await record.until(() => record.acks.some(({ envelopeId }) => envelopeId === 'e-new'));
    expect(bench.messages.map(({ text }) => text.length)).toEqual([40_000 - '<@U0BOT> '.length]);
    expect(record.acks.map(({ envelopeId }) => envelopeId)).toContain('e-rate');
    expect(bench.channel.health().state).toBe('up');
  });

  it('takes messages that arrive out of order, each with its own time', async () => {
    bench.fake.push.directMessage('后一条', { ts: '1790000009.000100' });
    bench.fake.push.directMessage('前一条', { ts: '1790000003.000100' });
    await settled();
    const times = Object.fromEntries(
      bench.messages.map(({ text, sentAt }) => [text, sentAt.toISOString().slice(17, 19)]),
    );
    expect(times).toEqual({ 前一条: '23', 后一条: '29' });
  });
});
