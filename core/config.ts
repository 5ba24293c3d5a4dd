import { z } from 'zod';
import { type BotLimits, botLimitsShape, limitsOf } from './config/bot-limits.ts';
import {
  type ChannelConfig,
  channelShape,
  type DingtalkConfig,
  dingtalkOf,
  type SlackConfig,
  slackOf,
} from './config/channel-settings.ts';
import { type EmbedderConfig, embedderConflicts, embedderOf, embedderShape } from './config/embedder-settings.ts';
import { emptyAsUnset } from './config/empty-as-unset.ts';
import { AppError } from './errors.ts';

const LOG_LEVELS = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const;

export type LogLevel = (typeof LOG_LEVELS)[number];

/** Everything the environment decides. Slices of it are passed down; nothing else reads the environment. */
export interface Config {
  /** Folder that holds the store, as given: relative to the working directory, or absolute. */
  readonly dataFolder: string;
  readonly logLevel: LogLevel;
  /** False when the user asked for no colour (https://no-color.org: any non-empty value). */
  readonly colourAllowed: boolean;
  readonly embedder: EmbedderConfig;
  readonly limits: BotLimits;
  readonly dingtalk: ChannelConfig<DingtalkConfig>;
  readonly slack: ChannelConfig<SlackConfig>;
}

const environmentSchema = z.object({
  WENHAO_DATA: z.preprocess(
    emptyAsUnset,
    z
      .string()
      .refine((path) => !path.includes('\0') && path.trim() !== '', 'must be a folder path')
      .default('./data'),
  ),
  WENHAO_LOG_LEVEL: z.preprocess(
    emptyAsUnset,
    z.enum(LOG_LEVELS, { error: `must be one of ${LOG_LEVELS.join(', ')}` }).default('warn'),
  ),
  NO_COLOR: z.string().optional(),
  ...embedderShape,
  ...botLimitsShape,
  ...channelShape,
});

/** Reads the settings; throws one `config-invalid` that names every variable that is wrong. */
export const readConfig = (environment: Readonly<Record<string, string | undefined>>): Config => {
  const parsed = environmentSchema.safeParse(environment);
  if (!parsed.success) throw invalid(parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`));
  const conflicts = embedderConflicts(parsed.data);
  if (conflicts.length > 0) throw invalid(conflicts);
  const { WENHAO_DATA, WENHAO_LOG_LEVEL, NO_COLOR } = parsed.data;
  return {
    dataFolder: WENHAO_DATA,
    logLevel: WENHAO_LOG_LEVEL,
    colourAllowed: (NO_COLOR ?? '') === '',
    embedder: embedderOf(parsed.data),
    limits: limitsOf(parsed.data),
    dingtalk: dingtalkOf(parsed.data),
    slack: slackOf(parsed.data),
  };
};

const invalid = (problems: readonly string[]): AppError =>
  new AppError('config-invalid', `${problems.join('; ')}. Change or unset the environment variable.`);
