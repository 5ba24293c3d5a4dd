import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readConfig } from '#core/config.ts';
import { createLogger } from '#core/logger.ts';
import { composeLibraries, type Libraries } from '../../bot/compose-library.ts';
import { composeStart } from '../../bot/compose-start.ts';
import { FEEDBACK_ACTION, feedbackValue } from '../../bot/slack/feedback-action.ts';
import type { FakeMessage } from '../../demo/slack/fake-record.ts';
import { type FakeSlack, startFakeSlack } from '../../demo/slack/fake-slack.ts';

let folder: string;
let fake: FakeSlack;
let libraries: Libraries;
let running: Promise<unknown>;
let end: (signal: string) => void = () => undefined;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wenhao-slack-'));
  fake = await startFakeSlack({ now: Date.now });
  const clock = (): Date => new Date();
  const logger = createLogger({ level: 'silent' });
  const notice = (): void => undefined;
  libraries = composeLibraries({ clock, logger, notice });
  const groups = [{ channel: 'slack', conversationId: 'C0CHAN' }];
  await writeFile(join(folder, 'access.json'), JSON.stringify({ groups }));
  const config = readConfig({
    SLACK_BOT_TOKEN: fake.identity.botToken,
    SLACK_APP_TOKEN: fake.identity.appToken,
    SLACK_API_URL: fake.apiUrl,
    SLACK_STREAMING: 'off',
  });
  const stopped = new Promise<string>((resolve) => {
    end = resolve;
  });
  running = composeStart({ config, clock, logger, openLibrary: libraries.open, notice, stopped: () => stopped })(
    folder,
  );
  await Promise.race([running, fake.record.until(() => fake.sockets.count() === 2)]);
}, 180_000);

afterAll(async () => {
  end('test');
  await running;
  await libraries.closeAll();
  await fake.stop();
  await rm(folder, { recursive: true, force: true });
});

/** What the bot says under a message. */
const answerTo = (ts: string): Promise<FakeMessage> =>
  fake.record.until(() => fake.record.messages.find(({ threadTs, user }) => threadTs === ts && user === 'U0BOT'));

const QUESTION = '工贸产业高质量发展的主要目标是什么？';

const expectCited = (message: Pick<FakeMessage, 'text' | 'blocks'>): void => {
  for (const shown of [message.text, JSON.stringify(message.blocks)]) {
    expect(shown).toMatch(/《[^》]+》（[^）]+〔\d{4}〕\d+号）/u);
    expect(shown).toContain('【依据】');
    expect(shown).toMatch(/\[1\] [^“]+：“/u);
    expect(shown).toContain('内容由人工智能生成');
  }
};

describe('the bot in Slack, with the documents it comes with', () => {
  it('answers a mention in its thread, with number, section and words of the document', async () => {
    const { ts } = fake.push.mention(QUESTION);
    expectCited(await answerTo(ts));
  });

  it('answers a slash command for its sender only', async () => {
    fake.push.command(QUESTION);
    const response = await fake.record.until(() => fake.record.responses[0]);
    expect(response['response_type']).toBe('ephemeral');
    expectCited({ text: String(response['text']), blocks: response['blocks'] as readonly unknown[] });
  });

  it('answers one message once, though Slack sends it again', async () => {
    const { ts, event, eventId } = fake.push.mention('收录了哪些文件？');
    await answerTo(ts);
    fake.push.event(event, eventId);
    await fake.record.until(() => fake.sockets.unacknowledged() === 0);
    const last = fake.push.mention('帮助');
    await answerTo(last.ts);
    expect(fake.record.messages.filter(({ threadTs, user }) => threadTs === ts && user === 'U0BOT')).toHaveLength(1);
  });

  it('gives a channel nobody admitted a hint, and no document', async () => {
    const { ts } = fake.push.mention(QUESTION, { channel: 'C0OTHER' });
    const { text, blocks } = await answerTo(ts);
    expect(`${text}${JSON.stringify(blocks)}`).not.toMatch(/《|〔|【依据】/u);
  });

  it('takes feedback on an answer', async () => {
    const { ts } = fake.push.mention(QUESTION);
    const { blocks } = await answerTo(ts);
    const value = /"value":"helpful:([^"]+)"/u.exec(JSON.stringify(blocks))?.[1] ?? '';
    expect(value).not.toBe('');
    fake.push.press(FEEDBACK_ACTION, feedbackValue('helpful', value));
    await fake.record.until(() => fake.sockets.unacknowledged() === 0);
  });

  it('shows the documents on the home page', async () => {
    fake.push.openHome('U0USER');
    const published = await fake.record.until(() => fake.record.calls.find(({ method }) => method === 'views.publish'));
    expect(JSON.stringify(published.args['view'])).toMatch(/《[^》]+》（[^）]+〔\d{4}〕\d+号）/u);
  });
});
