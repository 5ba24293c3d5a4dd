import type { Clock } from '#core/clock.ts';
import type { ChannelConfig } from '#core/config/channel-settings.ts';
import type { Config } from '#core/config.ts';
import type { Logger } from '#core/logger.ts';
import type { Channel } from './channel/channel.ts';
import { CHANNEL_TITLES } from './channel/channel-titles.ts';
import type { ChannelName, Sender } from './channel/inbound-message.ts';
import type { OutgoingReply } from './channel/outgoing-reply.ts';
import { channelNotes } from './state/channel-notes.ts';
import type { BotState } from './state/open-state.ts';

/** What the settings say of one channel, in Chinese. */
export interface ChannelLine {
  readonly name: ChannelName;
  readonly on: boolean;
  readonly words: string;
}

/** Says which channels are on, which are off, and why. */
export const describeChannels = ({ dingtalk, slack }: Config): readonly ChannelLine[] => [
  line('dingtalk', dingtalk),
  line('slack', slack),
];

const line = (name: ChannelName, config: ChannelConfig<unknown>): ChannelLine => {
  const shown = CHANNEL_TITLES[name];
  if (config.kind === 'on') return { name, on: true, words: `${shown}：开` };
  const why =
    config.set.length === 0
      ? `没有设置 ${config.missing.join(' 和 ')}`
      : `设置了 ${config.set.join('、')}，还缺 ${config.missing.join('、')}`;
  return { name, on: false, words: `${shown}：关（${why}）` };
};

/** Makes the channels that are on. The libraries of the others are not loaded. */
export const composeChannels = async ({
  config: { dingtalk, slack },
  state,
  clock,
  logger,
  home,
}: {
  readonly config: Config;
  readonly state: BotState;
  readonly clock: Clock;
  readonly logger: Logger;
  /** The page that Slack shows to one person. */
  readonly home: (channel: ChannelName, sender: Sender) => Promise<OutgoingReply>;
}): Promise<readonly Channel[]> => {
  const channels: Channel[] = [];
  const shared = (channel: ChannelName) => ({
    notes: channelNotes(state, channel),
    clock,
    logger: logger.child({ channel }),
  });
  if (dingtalk.kind === 'on') {
    const { createDingtalkChannel } = await import('./dingtalk/create-dingtalk-channel.ts');
    const { clientSecret, ...settings } = dingtalk.settings;
    channels.push(
      createDingtalkChannel({ ...shared('dingtalk'), settings: { ...settings, clientSecret: clientSecret.reveal() } }),
    );
  }
  if (slack.kind === 'on') {
    const { createSlackChannel } = await import('./slack/create-slack-channel.ts');
    const { botToken, appToken, ...settings } = slack.settings;
    channels.push(
      createSlackChannel({
        ...shared('slack'),
        settings: { ...settings, botToken: botToken.reveal(), appToken: appToken.reveal() },
        home: (sender) => home('slack', sender),
      }),
    );
  }
  return channels;
};
