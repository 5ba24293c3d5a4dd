import { BlockList, isIP } from 'node:net';

const PRIVATE = new BlockList();
// Loopback; the ranges of RFC 1918; unique local addresses of RFC 4193.
PRIVATE.addSubnet('127.0.0.0', 8, 'ipv4');
PRIVATE.addSubnet('10.0.0.0', 8, 'ipv4');
PRIVATE.addSubnet('172.16.0.0', 12, 'ipv4');
PRIVATE.addSubnet('192.168.0.0', 16, 'ipv4');
PRIVATE.addAddress('::1', 'ipv6');
PRIVATE.addSubnet('fc00::', 7, 'ipv6');

/**
 * True for a host, as `URL` gives it, that can only be this machine or one of the own network. A name never is one,
 * `localhost` excepted: what it leads to is decided elsewhere, and may be decided anew.
 */
export const isPrivateAddress = (hostname: string): boolean => {
  if (hostname === 'localhost') return true;
  const address = hostname.replace(/^\[|\]$/gu, '');
  const version = isIP(address);
  return version !== 0 && PRIVATE.check(address, version === 4 ? 'ipv4' : 'ipv6');
};
