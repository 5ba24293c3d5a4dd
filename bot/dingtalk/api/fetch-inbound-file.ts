import { z } from 'zod';
import { AppError } from '#core/errors.ts';
import type { InboundFile } from '../../channel/inbound-message.ts';
import type { DingtalkSettings } from '../dingtalk-settings.ts';
import { isSafeBase } from '../is-safe-base.ts';
import { describeError } from './describe-error.ts';
import type { OpenApi } from './open-api.ts';
import { readLimited } from './read-limited.ts';
import type { Transport } from './request-json.ts';

const DOWNLOAD_MS = 60_000;
const answerSchema = z.looseObject({ downloadUrl: z.string() });

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
    if (!isSafeBase(downloadUrl)) throw new AppError('file-unreadable', 'the download address is not encrypted');
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
