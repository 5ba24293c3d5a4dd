import { describe, expect, it } from 'vitest';
import { maskSecrets } from './mask-secrets.ts';

describe('maskSecrets', () => {
  it('hides bot tokens and app tokens', () => {
    expect(maskSecrets('auth xoxb-12-34-aB9_z failed, xapp-1-A0-77-ffe too')).toBe('auth [token] failed, [token] too');
  });

  it('keeps only the host of an address, whose path or query may be a credential', () => {
    expect(
      maskSecrets('POST https://hooks.slack.com/commands/T1/2/secret and wss://x.slack.com/link/?ticket=abc.'),
    ).toBe('POST https://hooks.slack.com/… and wss://x.slack.com/…');
  });

  it('leaves other words alone', () => {
    expect(maskSecrets('invalid_auth: 发文字号')).toBe('invalid_auth: 发文字号');
  });
});
