import { isSafeAddress } from '#core/config/safe-address.ts';

const PLATFORM_HOSTS = new Set(['oapi.dingtalk.com', 'oapi.dingtalk.io']);

/**
 * Whether a reply may be posted to a webhook, which comes with the message: only to the platform, or to the host the
 * settings name (`oapiBase`), so that nobody can make the bot call other machines.
 */
export const allowedWebhook = (webhook: string, oapiBase: string): boolean => {
  if (!isSafeAddress(webhook)) return false;
  const { protocol, host, username, password } = new URL(webhook);
  if (username !== '' || password !== '') return false;
  return (protocol === 'https:' && PLATFORM_HOSTS.has(host)) || host === new URL(oapiBase).host;
};
