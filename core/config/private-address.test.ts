import { describe, expect, it } from 'vitest';
import { isPrivateAddress } from './private-address.ts';

const hostOf = (address: string): string => new URL(address).hostname;

describe('isPrivateAddress', () => {
  it.each([
    'http://localhost:8080',
    'http://127.0.0.1',
    'http://[::1]:9000',
    'http://10.8.0.4:8000/v1',
    'http://172.16.0.1',
    'http://172.31.255.254',
    'http://192.168.1.20',
    'http://[fd12:3456::1]',
    // URL writes other notations of an IPv4 address in the usual one.
    'http://0x0a000001',
  ])('holds for %s', (address) => {
    expect(isPrivateAddress(hostOf(address))).toBe(true);
  });

  it.each([
    'http://8.8.8.8',
    'http://172.32.0.1',
    'http://11.0.0.1',
    'http://100.64.0.1',
    'http://169.254.169.254',
    'http://0.0.0.0',
    'http://[2001:db8::1]',
    'http://10.0.0.1.example.com',
    'http://gateway.internal',
    'http://localhost.example.com',
  ])('does not hold for %s', (address) => {
    expect(isPrivateAddress(hostOf(address))).toBe(false);
  });
});
