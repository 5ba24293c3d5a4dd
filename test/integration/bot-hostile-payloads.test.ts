import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { hostilePayload } from '#test/support/hostile-payload.ts';
import type { InboundMessage } from '../../bot/channel/inbound-message.ts';
import { cleanMessage } from '../../bot/conversation/inbox/clean-message.ts';
import { smallTalk } from '../../bot/conversation/small-talk.ts';
import { parseCardCallback } from '../../bot/dingtalk/parse/parse-card-callback.ts';
import { parseRobotMessage } from '../../bot/dingtalk/parse/parse-robot-message.ts';
import { targetOf } from '../../bot/dingtalk/reply-target.ts';
import { parseFrame } from '../../bot/slack/connect/parse-frame.ts';
import { isForBot } from '../../bot/slack/parse/is-for-bot.ts';
import { parseCommand } from '../../bot/slack/parse/parse-command.ts';
import { parseFeedback } from '../../bot/slack/parse/parse-feedback.ts';
import { slackMessageSchema } from '../../bot/slack/parse/slack-message.ts';
import { toInboundMessage } from '../../bot/slack/parse/to-inbound-message.ts';
import { cardPressPayload, messagePayload } from '../../demo/dingtalk/fake/message-payload.ts';

const NOW = new Date('2026-11-22T02:00:00Z');
const RUNS = { numRuns: 3_000 };

const ROBOT = messagePayload({ url: 'https://oapi.dingtalk.com', now: NOW, robotCode: 'dingFAKE' });
const QUOTED = {
  ...ROBOT,
  text: {
    content: '那呢',
    isReplyMsg: true,
    repliedMsg: { msgId: 'm', msgType: 'text', content: { text: '原话', richText: [{ text: '段' }], fileName: 'x' } },
  },
};
const RICH = {
  ...ROBOT,
  msgtype: 'richText',
  content: {
    richText: [{ text: '看图' }, { type: 'picture', downloadCode: 'c' }],
    repliedMsg: { content: { text: 'q' } },
  },
};
const FILE = { ...ROBOT, msgtype: 'file', content: { fileName: '../../通知.docx', downloadCode: 'c', fileSize: '12' } };
const VOICE = { ...ROBOT, msgtype: 'audio', content: { recognition: '谁牵头', downloadCode: 'c' } };

const MENTION = {
  type: 'app_mention',
  user: 'U0USER',
  team: 'T0TEAM',
  channel: 'C0CHAN',
  ts: '1763776800.000100',
  thread_ts: '1763776800.000100',
  text: '<@U0BOT> 谁牵头 <https://example.com|网址>',
  files: [
    { id: 'F1', name: '../../通知.pdf', mimetype: 'application/pdf', size: 3, url_private_download: 'https://a' },
  ],
  attachments: [{ is_share: true, text: '原话' }],
};
const COMMAND = {
  command: '/wenhao',
  text: '谁牵头',
  trigger_id: 't1',
  response_url: 'https://hooks.slack.com/commands/1',
  user_id: 'U0USER',
  user_name: '李四',
  team_id: 'T0TEAM',
  channel_id: 'C0CHAN',
  channel_name: 'general',
};
const PRESS = {
  type: 'block_actions',
  user: { id: 'U0USER', username: '李四' },
  container: { message_ts: '1763776800.000100', channel_id: 'C0CHAN' },
  actions: [{ action_id: 'wenhao-feedback', action_ts: '1763776800.000200', value: 'helpful:r1' }],
};
const FRAME = { type: 'events_api', envelope_id: 'e1', payload: { event_id: 'Ev1', event: MENTION } };

/** What the inbox does with a message: it is cleaned, kept as JSON, and read again after a restart. */
const survivesInbox = (message: InboundMessage): void => {
  const kept = cleanMessage(message);
  const again: InboundMessage = JSON.parse(JSON.stringify(kept));
  expect(again.address).toEqual(kept.address);
  expect(Number.isNaN(new Date(again.sentAt).getTime())).toBe(false);
  expect(new Date(again.sentAt).getTime()).toBe(kept.sentAt.getTime());
  expect(kept.text.length).toBeLessThanOrEqual(20_100);
  expect(kept.text).not.toMatch(/[\u0000-\u0008\u202a-\u202e]|\p{Surrogate}/u);
  smallTalk(kept.text);
};

afterEach(() => {
  expect(({} as Readonly<Record<string, unknown>>)['polluted']).toBeUndefined();
});

describe('what DingTalk pushes, damaged in any field', () => {
  it.each([
    ['a message', ROBOT],
    ['a quoting message', QUOTED],
    ['a rich text', RICH],
    ['a file', FILE],
    ['a voice message', VOICE],
  ])('%s becomes a message that can be kept, or is ignored', (_kind, recorded) => {
    fc.assert(
      fc.property(hostilePayload(recorded), (payload) => {
        const data = JSON.stringify(payload) ?? '';
        const parsed = parseRobotMessage({ data, clientId: 'dingFAKE', pushedAt: NOW, now: NOW });
        if (parsed.kind !== 'message') return;
        survivesInbox(parsed.message);
        expect(Number.isNaN(targetOf(parsed.message.address).webhookEndsAt.getTime())).toBe(false);
      }),
      RUNS,
    );
  });

  it('a press of a button is read or ignored', () => {
    const recorded = cardPressPayload({ cardId: 'card', actionId: 'feedback_up:r1' });
    const open = { ...recorded, content: JSON.parse(String(recorded['content'])) };
    fc.assert(
      fc.property(hostilePayload(open), (payload) => {
        const feedback = parseCardCallback(JSON.stringify(payload) ?? '');
        if (feedback) expect(typeof feedback.replyId).toBe('string');
      }),
      RUNS,
    );
  });
});

describe('what Slack pushes, damaged in any field', () => {
  it('a message becomes one that can be kept, or is ignored', () => {
    fc.assert(
      fc.property(hostilePayload(MENTION), (event) => {
        const message = slackMessageSchema.safeParse(event).data;
        if (message?.user === undefined || !isForBot(message, 'app_mention', 'U0BOT')) return;
        const rest = { userId: message.user, teamId: 'T0TEAM', quotedText: null, botUserId: 'U0BOT' };
        survivesInbox(toInboundMessage({ message, ...rest }));
      }),
      RUNS,
    );
  });

  it('a command, a press and a frame are read or ignored', () => {
    fc.assert(
      fc.property(hostilePayload(COMMAND), hostilePayload(PRESS), hostilePayload(FRAME), (command, press, frame) => {
        const message = parseCommand(command, NOW, 'U0BOT');
        if (message) survivesInbox(message);
        const feedback = parseFeedback(press);
        if (feedback) expect(['helpful', 'unhelpful']).toContain(feedback.verdict);
        parseFrame(JSON.stringify(frame) ?? '');
        parseFrame(frame);
      }),
      RUNS,
    );
  });
});
