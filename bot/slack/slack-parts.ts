import type { WebClient } from '@slack/web-api';
import type { Logger } from '#core/logger.ts';
import type { ChannelNotes } from '../channel/channel.ts';
import type { SlackSettings } from './slack-settings.ts';
import type { SlackTiming } from './slack-timing.ts';
import type { Wait } from './wait.ts';

/** What everything that sends needs. */
export interface SlackParts {
  readonly settings: SlackSettings;
  /** Speaks as the bot; tries nothing twice. */
  readonly web: WebClient;
  readonly timing: SlackTiming;
  readonly wait: Wait;
  /** Milliseconds of the clock. */
  readonly now: () => number;
  readonly logger: Logger;
  readonly notes: ChannelNotes;
  /** Aborted when the channel has to end: waiting for another try ends. */
  readonly closing: AbortSignal;
  /** Told of refusals that a person has to mend, with the scope that is missing, if Slack says which. */
  readonly onRefusal: (code: string, neededScope: string | null) => void;
}
