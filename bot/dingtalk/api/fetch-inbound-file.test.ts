import { describe, expect, it } from 'vitest';
import { systemTimers } from '../timers.ts';
import { fetchInboundFile } from './fetch-inbound-file.ts';

const FILE = { name: '通知.txt', sizeBytes: null, handle: { downloadCode: 'FAKE' } };
const SETTINGS = {
  clientId: 'dingFAKE',
  clientSecret: 'FAKEsecret',
  robotCode: 'dingFAKE',
  apiBase: 'https://api.dingtalk.com',
  oapiBase: 'https://oapi.dingtalk.com',
  cardTemplateId: null,
  connections: 1,
};

/** Fetches from where the platform says; gives the addresses that were called. */
const fetchFrom = async (downloadUrl: string): Promise<readonly string[]> => {
  const called: string[] = [];
  const transport = {
    timers: systemTimers,
    fetch: async (address: string | URL | Request) => {
      called.push(String(address));
      return new Response('通知正文');
    },
  };
  const openApi = { call: async () => ({ downloadUrl }), upload: async () => null };
  await fetchInboundFile({ settings: SETTINGS, transport, openApi }, FILE, 1_000).catch((error: unknown) =>
    expect(error).toMatchObject({ code: 'file-unreadable' }),
  );
  return called;
};

describe('the download of a file', () => {
  it('goes where the platform says', async () => {
    const address = 'https://files.example.com/a?sign=FAKE';
    expect(await fetchFrom(address)).toEqual([address]);
  });

  it.each([
    'http://files.example.com/a',
    'http://127.0.0.1:8080/admin',
    'https://localhost/admin',
    'https://192.168.1.1/',
    'https://[::1]/',
    'https://0x7f000001/',
    'file:///etc/passwd',
    'ftp://files.example.com/a',
    'no address',
  ])('never goes to %s', async (address) => {
    expect(await fetchFrom(address)).toEqual([]);
  });
});
