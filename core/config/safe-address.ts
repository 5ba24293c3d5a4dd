const LOOPBACK: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost', '[::1]']);
const PLAIN = { 'https:': 'http:', 'wss:': 'ws:' } as const;

/** Whether a host, as `URL` gives it, is this machine. */
export const isLoopback = (hostname: string): boolean => LOOPBACK.has(hostname);

/** Whether secrets may be sent to an address: encrypted, or not leaving this machine (the demos and the tests). */
export const isSafeAddress = (address: string, scheme: 'https:' | 'wss:' = 'https:'): boolean => {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  return protocol === scheme || (protocol === PLAIN[scheme] && isLoopback(hostname));
};
