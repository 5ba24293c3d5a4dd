import { AppError } from '#core/errors.ts';
import type { InboundFile } from '../../channel/inbound-message.ts';
import { readLimited } from '../../channel/read-limited.ts';
import type { SlackParts } from '../slack-parts.ts';
import { isTrustedHost } from '../web/is-trusted-host.ts';

const FILE_TIMEOUT_MS = 60_000;

const unreadable = (why: string): AppError =>
  new AppError('file-unreadable', `Slack file: ${why}. Send the file again.`);
const tooLarge = (limitBytes: number): AppError =>
  new AppError('file-too-large', `Slack file: larger than ${limitBytes} bytes. Send a smaller file.`);

/** The address of the file; files of other organisations come without one, which has to be asked for. */
const addressOf = async ({ web }: SlackParts, { handle }: InboundFile): Promise<string> => {
  const given = handle['url'] ?? '';
  if (given !== '') return given;
  const { file } = await web.files.info({ file: handle['fileId'] ?? '' });
  return file?.url_private_download ?? '';
};

/**
 * Fetches a file people sent. The token goes to Slack's hosts only, and no redirection is followed with it; Slack
 * sends callers without `files:read` to a page for signing in, which is told apart from a file.
 */
export const fetchSlackFile = async (parts: SlackParts, file: InboundFile, limitBytes: number): Promise<Uint8Array> => {
  if ((file.sizeBytes ?? 0) > limitBytes) throw tooLarge(limitBytes);
  try {
    const address = await addressOf(parts, file);
    if (!isTrustedHost(address, parts.settings.apiUrl)) throw unreadable('its address is not one of Slack');
    const response = await fetch(address, {
      headers: { authorization: `Bearer ${parts.settings.botToken}` },
      redirect: 'error',
      signal: AbortSignal.any([parts.closing, AbortSignal.timeout(FILE_TIMEOUT_MS)]),
    });
    if (!response.ok || response.body === null) throw unreadable(`answered with status ${response.status}`);
    const isPage = (response.headers.get('content-type') ?? '').startsWith('text/html');
    if (isPage && !/\.html?$/iu.test(file.name)) throw unreadable('the app may not read files (scope files:read)');
    if (Number(response.headers.get('content-length') ?? 0) > limitBytes) throw tooLarge(limitBytes);
    return await readLimited(response, limitBytes);
  } catch (error) {
    // What fetch throws can name the address, which is a credential of sorts.
    throw error instanceof AppError ? error : unreadable('the connection failed');
  }
};
