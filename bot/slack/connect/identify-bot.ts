import type { WebClient } from '@slack/web-api';
import { z } from 'zod';
import type { SlackTiming } from '../slack-timing.ts';
import type { Wait } from '../wait.ts';
import { type ConnectionTrouble, connectionTrouble } from './connection-trouble.ts';

export interface BotIdentity {
  readonly botUserId: string;
  readonly botId: string;
  readonly teamId: string;
}

const identitySchema = z
  .object({ user_id: z.string(), bot_id: z.string(), team_id: z.string() })
  .transform(({ user_id, bot_id, team_id }): BotIdentity => ({ botUserId: user_id, botId: bot_id, teamId: team_id }));

/**
 * Asks Slack who the bot token belongs to, until it says so; null when it refuses the token or the signal is aborted.
 * Bolt would ask in its constructor, once, and end the process when that fails.
 */
export const identifyBot = async ({
  web,
  onTrouble,
  timing,
  wait,
  signal,
}: {
  readonly web: WebClient;
  readonly onTrouble: (trouble: ConnectionTrouble) => void;
  readonly timing: Pick<SlackTiming, 'backoffMs'>;
  readonly wait: Wait;
  readonly signal: AbortSignal;
}): Promise<BotIdentity | null> => {
  for (let failures = 0; !signal.aborted; failures += 1) {
    try {
      return identitySchema.parse(await web.auth.test());
    } catch (error) {
      const trouble = connectionTrouble(error);
      onTrouble(trouble);
      if (trouble.kind === 'refused') return null;
    }
    await wait(timing.backoffMs(failures), signal);
  }
  return null;
};
