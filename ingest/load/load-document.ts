import { AppError } from '#core/errors.ts';
import { decodeText } from './decode-text.ts';
import { detectFormat } from './detect-format.ts';
import { loadHtml } from './load-html.ts';
import { loadPlain } from './load-plain.ts';
import type { LoadedDocument } from './loaded-document.ts';

const DEFAULT_LIMIT_BYTES = 50 * 1024 * 1024;

interface FileToLoad {
  readonly bytes: Uint8Array;
  /** Only the extension is looked at. */
  readonly fileName: string;
  readonly limitBytes?: number;
}

/**
 * Turns one file into text, tables and page metadata. Throws `AppError` (`file-empty`, `file-too-large`,
 * `format-unsupported`, `text-undecodable`); messages never quote the content.
 */
export const loadDocument = ({ bytes, fileName, limitBytes = DEFAULT_LIMIT_BYTES }: FileToLoad): LoadedDocument => {
  if (bytes.length > limitBytes) {
    throw new AppError('file-too-large', `file has ${bytes.length} bytes, the limit is ${limitBytes}; split it`);
  }
  const format = detectFormat(bytes, fileName);
  const loaded = format === 'html' ? loadHtml(bytes) : loadPlain(decodeText(bytes), format);
  if (!/\S/.test(loaded.text))
    throw new AppError('file-empty', 'file holds no text; check that it was saved completely');
  return loaded;
};
