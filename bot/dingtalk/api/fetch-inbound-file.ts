import { z } from 'zod';
import { isPrivateAddress } from '#core/config/private-address.ts';
import { isLoopback, isSafeAddress } from '#core/config/safe-address.ts';
import { AppError } from '#core/errors.ts';
import type { InboundFile } from '../../channel/inbound-message.ts';
import { readLimited } from '../../channel/read-limited.ts';
import type { DingtalkSettings } from '../dingtalk-settings.ts';
import { describeError } from './describe-error.ts';
import type { OpenApi } from './open-api.ts';
import type { Transport } from './request-json.ts';

const DOWNLOAD_MS = 60_000;
const answerSchema = z.looseObject({ downloadUrl: z.string() });

/** Encrypted and outside of the own network, so that nobody can make the bot read other machines of the office. */
const mayFetch = (address: string, { apiBase }: DingtalkSettings): boolean =>
  isSafeAddress(address) && (isLoopback(new URL(apiBase).hostname) || !isPrivateAddress(new URL(address).hostname));

/**
 * The bytes of a file somebody sent: its code is exchanged for an address that the platform signs for a short while.
 * Rejects with `file-too-large` or `file-unreadable`.
 */
export const fetchInboundFile = async (
  {
    settings,
    transport,
    openApi,
  }: { readonly settings: DingtalkSettings; readonly transport: Transport; readonly openApi: OpenApi },
  { handle }: InboundFile,
  limitBytes: number,
): Promise<Uint8Array> => {
  const timeout = new AbortController();
  const cancel = transport.timers.after(DOWNLOAD_MS, () => timeout.abort());
  try {
    const asked = { robotCode: settings.robotCode, downloadCode: handle['downloadCode'] };
    const { downloadUrl } = answerSchema.parse(await openApi.call('POST', '/v1.0/robot/messageFiles/download', asked));
    if (!mayFetch(downloadUrl, settings)) throw new AppError('file-unreadable', 'the download address is not allowed');
    const answer = await transport.fetch(downloadUrl, { signal: timeout.signal, redirect: 'error' });
    if (!answer.ok) throw new AppError('file-unreadable', `the download answered ${answer.status}`);
    return await readLimited(answer, limitBytes);
  } catch (error) {
    if (error instanceof AppError) throw error;
    const { kind, code } = describeError(error);
    throw new AppError('file-unreadable', `the file could not be fetched: ${kind} ${code}`);
  } finally {
    cancel();
  }
};
