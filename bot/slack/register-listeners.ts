import type { App } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import { z } from 'zod';
import type { Intake } from '../channel/channel.ts';
import type { Sender } from '../channel/inbound-message.ts';
import type { BotIdentity } from './connect/identify-bot.ts';
import { FEEDBACK_ACTION } from './feedback-action.ts';
import { findQuotedText } from './parse/find-quoted-text.ts';
import { isForBot } from './parse/is-for-bot.ts';
import { parseCommand } from './parse/parse-command.ts';
import { parseFeedback } from './parse/parse-feedback.ts';
import { slackMessageSchema } from './parse/slack-message.ts';
import { toInboundMessage } from './parse/to-inbound-message.ts';
import type { SlackParts } from './slack-parts.ts';

/** What happens apart from messages. Both run beside the acknowledgement and never reject. */
export interface PaneEvents {
  /** A person opened the app's home page. */
  homeOpened(sender: Sender): void;
  /** A person opened the assistant pane; `channel` and `threadId` are its thread. */
  paneOpened(pane: { readonly channel: string; readonly threadId: string }): void;
}

const homeSchema = z.object({ user: z.string(), tab: z.string() });
const paneSchema = z.object({ assistant_thread: z.object({ channel_id: z.string(), thread_ts: z.string() }) });

/**
 * Connects Bolt with the intake. Every listener is done when the message is on disk; the envelope is acknowledged
 * after that. What a listener throws stays unacknowledged, and Slack sends it again.
 */
export const registerListeners = ({
  app,
  identity,
  intake,
  lookupWeb,
  panes,
  parts: { settings, logger, now },
}: {
  readonly app: App;
  readonly identity: BotIdentity;
  readonly intake: Intake;
  readonly lookupWeb: WebClient;
  readonly panes: PaneEvents;
  readonly parts: Pick<SlackParts, 'settings' | 'logger' | 'now'>;
}): void => {
  const { botUserId } = identity;
  const ignore = (what: string): void => logger.info({ event: 'slack-event-ignored', what });

  const takeMessage = async (eventType: 'app_mention' | 'message', event: unknown): Promise<void> => {
    const parsed = slackMessageSchema.safeParse(event);
    if (!parsed.success) return ignore('unreadable');
    const message = parsed.data;
    if (message.user === undefined || !isForBot(message, eventType, botUserId)) return;
    const quotedText = await findQuotedText({ message, web: lookupWeb, botUserId, logger });
    const teamId = message.team ?? identity.teamId;
    const outcome = intake.message(toInboundMessage({ message, userId: message.user, teamId, quotedText, botUserId }));
    logger.info({ event: 'slack-message-taken', outcome });
  };

  app.event('app_mention', ({ event }) => takeMessage('app_mention', event));
  app.event('message', ({ event }) => takeMessage('message', event));
  app.command(settings.command, async ({ body }) => {
    const message = parseCommand(body, new Date(now()), botUserId);
    if (message === null) return ignore('command');
    logger.info({ event: 'slack-message-taken', outcome: intake.message(message) });
  });
  app.action(FEEDBACK_ACTION, async ({ body }) => {
    const feedback = parseFeedback(body);
    if (feedback === null) return ignore('action');
    intake.feedback(feedback);
  });
  app.event('app_home_opened', async ({ event }) => {
    const opened = homeSchema.safeParse(event);
    if (opened.data?.tab === 'home') panes.homeOpened({ id: opened.data.user, name: opened.data.user });
  });
  app.event('assistant_thread_started', async ({ event }) => {
    const pane = paneSchema.safeParse(event).data?.assistant_thread;
    if (pane !== undefined) panes.paneOpened({ channel: pane.channel_id, threadId: pane.thread_ts });
  });
};
