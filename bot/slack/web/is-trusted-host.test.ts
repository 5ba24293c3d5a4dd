import { describe, expect, it } from 'vitest';
import { isTrustedHost } from './is-trusted-host.ts';

const API = 'https://slack.com/api/';

describe('isTrustedHost', () => {
  it.each(['https://files.slack.com/files-pri/T1-F1/a.docx', 'https://hooks.slack.com/commands/T1/2/3', API])(
    'takes %s',
    (address) => {
      expect(isTrustedHost(address, API)).toBe(true);
    },
  );

  it.each([
    'http://files.slack.com/a',
    'https://files.slack.com.evil.example/a',
    'https://evilslack.com/a',
    'https://files.slack.com@evil.example/a',
    'https://user:pass@files.slack.com/a',
    'https://files.slack.com:8443/a',
    'http://127.0.0.1/a',
    'file:///etc/passwd',
    'not an address',
    '',
  ])('refuses %s', (address) => {
    expect(isTrustedHost(address, API)).toBe(false);
  });

  it('takes http of a loopback API at its own port only', () => {
    expect(isTrustedHost('http://127.0.0.1:4000/response/1', 'http://127.0.0.1:4000/api/')).toBe(true);
    expect(isTrustedHost('http://127.0.0.1:4001/response/1', 'http://127.0.0.1:4000/api/')).toBe(false);
    expect(isTrustedHost('http://intranet:80/response/1', 'http://intranet:80/api/')).toBe(false);
  });
});
