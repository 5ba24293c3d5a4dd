import { App } from '@slack/bolt';
import type { Logger } from '#core/logger.ts';
import type { BotIdentity } from './connect/identify-bot.ts';
import type { Acknowledge } from './connect/open-socket.ts';
import type { Envelope } from './connect/parse-frame.ts';
import type { SlackParts } from './slack-parts.ts';
import { clientOptions } from './web/client-options.ts';
import { createLibraryLogger } from './web/create-library-logger.ts';

/** What a listener of ours threw; anything else is Bolt failing on content it can not read. */
class ListenerError extends Error {}

/**
 * Makes Bolt's app without a connection: the sockets are ours, several of them feed it, and who the bot is has been
 * asked before, because Bolt would ask once and never again.
 */
export const createBoltApp = (
  { settings, timing, logger }: Pick<SlackParts, 'settings' | 'timing' | 'logger'>,
  identity: BotIdentity,
): App => {
  const app = new App({
    receiver: { init: () => undefined, start: async () => undefined, stop: async () => undefined },
    authorize: async () => ({
      botToken: settings.botToken,
      botId: identity.botId,
      botUserId: identity.botUserId,
      teamId: identity.teamId,
    }),
    convoStore: false,
    logger: createLibraryLogger(logger),
    clientOptions: clientOptions({ apiUrl: settings.apiUrl, timeoutMs: timing.requestTimeoutMs, logger }),
  });
  // Bolt's own handler logs the error with what it holds; here processEnvelope decides.
  app.error(async (error) => {
    throw new ListenerError('a listener failed', { cause: error });
  });
  return app;
};

/**
 * Gives one envelope to Bolt and acknowledges it when the listeners are done. Bolt acknowledges events before its
 * listeners run, and what they lose is lost; so its acknowledgement of events is not passed on.
 */
export const processEnvelope = async ({
  app,
  envelope,
  acknowledge,
  logger,
}: {
  readonly app: App;
  readonly envelope: Envelope;
  readonly acknowledge: Acknowledge;
  readonly logger: Logger;
}): Promise<void> => {
  try {
    await app.processEvent({ body: envelope.payload, retryNum: envelope.retry_attempt, ack: async () => undefined });
    if (!acknowledge()) logger.info({ event: 'slack-acknowledgement-lost' });
  } catch (error) {
    const unreadable = !(error instanceof ListenerError);
    logger.error({ event: 'slack-envelope-failed', reason: unreadable ? 'unreadable' : 'not-taken' });
    // What was not taken stays unacknowledged: Slack sends it again, up to three times.
    if (unreadable) acknowledge();
  }
};
