import { findClassificationMark } from '#core/classification-mark.ts';
import { AppError } from '#core/errors.ts';
import { decodeText } from '../load/decode-text.ts';
import type { LoadedDocument } from '../load/loaded-document.ts';

interface DocumentAtTheGate {
  readonly loaded: LoadedDocument;
  readonly bytes: Uint8Array;
  /** SHA-256 of the bytes: all that may be said of a refused document. */
  readonly id: string;
}

const LINE_END = /[\n\r\f\v\u2028\u2029]+/;

/**
 * Says whether a document is open or internal. Throws `classified-document` when it carries a secrecy mark; the message
 * holds its hash and nothing of its name or content.
 */
export const checkClassification = ({ loaded, bytes, id }: DocumentAtTheGate): 'open' | 'internal' => {
  const mark = findClassificationMark(loaded.text.split(LINE_END));
  if (mark?.kind === 'classified' || (loaded.format === 'html' && hasMarkOutsideArticle(bytes))) {
    throw new AppError(
      'classified-document',
      `document ${id} carries a secrecy mark and was not read; take it to the secrecy office`,
    );
  }
  return mark ? 'internal' : 'open';
};

/**
 * A page may print the mark outside its article or hide it, so the whole page is looked at too; for secrecy marks only,
 * because menus say 依申请公开.
 */
const hasMarkOutsideArticle = (bytes: Uint8Array): boolean => {
  const page = decodeText(bytes, { tolerant: true });
  const lines = page.replace(/<[^<>]*>/g, '\n').split(LINE_END);
  return findClassificationMark(lines)?.kind === 'classified';
};
