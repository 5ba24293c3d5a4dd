const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);
const PLAIN = { 'https:': 'http:', 'wss:': 'ws:' } as const;

/** Whether secrets may be sent to an address: encrypted, or not leaving this machine (the demo and the tests). */
export const isSafeBase = (address: string, scheme: 'https:' | 'wss:' = 'https:'): boolean => {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  return protocol === scheme || (protocol === PLAIN[scheme] && LOOPBACK.has(hostname));
};
