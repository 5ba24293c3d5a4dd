import type { App } from '@slack/bolt';
import { WebClient } from '@slack/web-api';
import type { Intake } from '../channel/channel.ts';
import type { ChannelState } from './channel-state.ts';
import { identifyBot } from './connect/identify-bot.ts';
import { createSocketPool } from './connect/socket-pool.ts';
import { createBoltApp, processEnvelope } from './create-bolt-app.ts';
import { type PaneEvents, registerListeners } from './register-listeners.ts';
import { createRunningWork } from './running-work.ts';
import type { SlackParts } from './slack-parts.ts';
import { clientOptions } from './web/client-options.ts';

/** The way in. */
export interface Receiver {
  /** Finds out who the bot is, then keeps the sockets; resolves when no attempt is left. */
  run(intake: Intake): Promise<void>;
  live(): number;
  /** Lets what has arrived reach the intake, then closes the sockets. */
  stop(): Promise<void>;
}

/** Makes the way from Slack's sockets through Bolt to the intake. */
export const createReceiver = (
  parts: SlackParts,
  { state, panes }: { readonly state: ChannelState; readonly panes: PaneEvents },
): Receiver => {
  const { settings, timing, wait, now, logger } = parts;
  const receiving = new AbortController();
  const { signal } = receiving;
  const envelopes = createRunningWork();
  let bolt: App | null = null;
  const pool = createSocketPool({
    settings,
    timing,
    wait,
    now,
    logger,
    onChange: state.connection,
    onEnvelope: (envelope, acknowledge) => {
      // What comes after the stop is left to another process, or to the next start: Slack sends it again.
      if (bolt === null || signal.aborted) return;
      void envelopes.add(processEnvelope({ app: bolt, envelope, acknowledge, logger }));
    },
  });
  return {
    run: async (intake) => {
      const identity = await identifyBot({ web: parts.web, onTrouble: state.connection, timing, wait, signal });
      if (identity === null) return;
      bolt = createBoltApp(parts, identity);
      const lookup = clientOptions({ apiUrl: settings.apiUrl, timeoutMs: timing.lookupTimeoutMs, logger });
      const lookupWeb = new WebClient(settings.botToken, lookup);
      registerListeners({ app: bolt, identity, intake, lookupWeb, panes, parts });
      await pool.run();
    },
    live: pool.live,
    stop: async () => {
      receiving.abort();
      await envelopes.settled(timing.closeMs, wait);
      await pool.stop();
    },
  };
};
