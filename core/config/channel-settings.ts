import { z } from 'zod';
import { emptyAsUnset } from './empty-as-unset.ts';
import { isSafeAddress } from './safe-address.ts';
import { type Secret, secretOf } from './secret.ts';

/** How an organisation connects its DingTalk app. */
export interface DingtalkConfig {
  readonly clientId: string;
  readonly clientSecret: Secret;
  readonly robotCode: string;
  readonly apiBase: string;
  readonly oapiBase: string;
  /** Null: no AI cards, plain Markdown. */
  readonly cardTemplateId: string | null;
  readonly connections: number;
}

/** How an organisation connects its Slack app. */
export interface SlackConfig {
  readonly botToken: Secret;
  readonly appToken: Secret;
  /** Ends in a slash. */
  readonly apiUrl: string;
  readonly connections: number;
  readonly command: string;
  readonly streaming: boolean;
}

/** A channel is on when everything it needs is set. `missing` names the variables that are not. */
export type ChannelConfig<T> =
  | { readonly kind: 'on'; readonly settings: T }
  | { readonly kind: 'off'; readonly missing: readonly string[]; readonly set: readonly string[] };

const text = z.preprocess(emptyAsUnset, z.string().trim().optional());
const base = (usual: string) =>
  z.preprocess(
    emptyAsUnset,
    z
      .string()
      .refine(
        (address) => isSafeAddress(address),
        'must be an https address (http only on this machine): secrets are sent there',
      )
      .default(usual),
  );
const connections = z.preprocess(
  emptyAsUnset,
  z.coerce
    .number({ error: 'must be a number' })
    .int()
    .min(1, 'must be at least 1')
    .max(10, 'must be at most 10')
    .default(2),
);
/** A token of another kind in its place is the most common slip. */
const token = (prefix: string) =>
  z.preprocess(
    emptyAsUnset,
    z.string().startsWith(prefix, `must begin with ${prefix} (the value is not shown)`).optional(),
  );

/** The variables that connect the channels. */
export const channelShape = {
  DINGTALK_CLIENT_ID: text,
  DINGTALK_CLIENT_SECRET: text,
  DINGTALK_ROBOT_CODE: text,
  DINGTALK_API_BASE: base('https://api.dingtalk.com'),
  DINGTALK_OAPI_BASE: base('https://oapi.dingtalk.com'),
  DINGTALK_CARD_TEMPLATE_ID: text,
  DINGTALK_CONNECTIONS: connections,
  SLACK_BOT_TOKEN: token('xoxb-'),
  SLACK_APP_TOKEN: token('xapp-'),
  SLACK_API_URL: base('https://slack.com/api/'),
  SLACK_CONNECTIONS: connections,
  SLACK_COMMAND: z.preprocess(
    emptyAsUnset,
    z
      .string()
      .regex(/^\/[a-z0-9_-]{1,31}$/u, 'must be a slash and small letters, such as /wenhao')
      .default('/wenhao'),
  ),
  SLACK_STREAMING: z.preprocess(emptyAsUnset, z.enum(['on', 'off'], { error: 'must be on or off' }).default('off')),
};

const shape = z.object(channelShape);
type Variables = z.output<typeof shape>;

const off = (needed: Readonly<Record<string, string | undefined>>) => {
  const names = Object.keys(needed);
  const set = names.filter((name) => needed[name] !== undefined);
  return { kind: 'off', missing: names.filter((name) => !set.includes(name)), set } as const;
};

const withSlash = (address: string): string => (address.endsWith('/') ? address : `${address}/`);
const withoutSlash = (address: string): string => address.replace(/\/+$/u, '');

/** The DingTalk connection that checked variables describe. */
export const dingtalkOf = (variables: Variables): ChannelConfig<DingtalkConfig> => {
  const { DINGTALK_CLIENT_ID, DINGTALK_CLIENT_SECRET } = variables;
  if (DINGTALK_CLIENT_ID === undefined || DINGTALK_CLIENT_SECRET === undefined) {
    return off({ DINGTALK_CLIENT_ID, DINGTALK_CLIENT_SECRET });
  }
  return {
    kind: 'on',
    settings: {
      clientId: DINGTALK_CLIENT_ID,
      clientSecret: secretOf(DINGTALK_CLIENT_SECRET),
      robotCode: variables.DINGTALK_ROBOT_CODE ?? DINGTALK_CLIENT_ID,
      apiBase: withoutSlash(variables.DINGTALK_API_BASE),
      oapiBase: withoutSlash(variables.DINGTALK_OAPI_BASE),
      cardTemplateId: variables.DINGTALK_CARD_TEMPLATE_ID ?? null,
      connections: variables.DINGTALK_CONNECTIONS,
    },
  };
};

/** The Slack connection that checked variables describe. */
export const slackOf = (variables: Variables): ChannelConfig<SlackConfig> => {
  const { SLACK_BOT_TOKEN, SLACK_APP_TOKEN } = variables;
  if (SLACK_BOT_TOKEN === undefined || SLACK_APP_TOKEN === undefined) return off({ SLACK_BOT_TOKEN, SLACK_APP_TOKEN });
  return {
    kind: 'on',
    settings: {
      botToken: secretOf(SLACK_BOT_TOKEN),
      appToken: secretOf(SLACK_APP_TOKEN),
      apiUrl: withSlash(variables.SLACK_API_URL),
      connections: variables.SLACK_CONNECTIONS,
      command: variables.SLACK_COMMAND,
      streaming: variables.SLACK_STREAMING === 'on',
    },
  };
};
