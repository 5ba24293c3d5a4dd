import type { ChannelName } from './inbound-message.ts';

/** The chat systems by the names people call them. */
export const CHANNEL_TITLES: Readonly<Record<ChannelName, string>> = { dingtalk: '钉钉', slack: 'Slack' };
