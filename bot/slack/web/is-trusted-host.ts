import { isSafeAddress } from '#core/config/safe-address.ts';

/**
 * Whether an address that came with a message may be called, and given the bot token: Slack's own hosts over https,
 * and the host of the configured API. A loopback API (tests, demonstration) may use http.
 */
export const isTrustedHost = (address: string, apiUrl: string): boolean => {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  if (url.username !== '' || url.password !== '') return false;
  const api = new URL(apiUrl);
  if (url.origin === api.origin) return isSafeAddress(address);
  return url.protocol === 'https:' && url.port === '' && url.hostname.endsWith('.slack.com');
};
