import { AppError } from '#core/errors.ts';

/** Bytes that no UTF-8 text of ours holds; a file with one in its head is not text. */
const NUL = 0;
const HEAD_BYTES = 8000;

/**
 * Turns the bytes of a text file into characters: byte order mark first, then strict UTF-8, then GB18030 (the
 * superset of GBK that older government systems write). Throws `text-undecodable` for anything else, also for UTF-8
 * with a few damaged bytes, which GB18030 would accept and turn into nonsense. With `tolerant` such bytes become
 * U+FFFD: web pages often cut their `<meta>` descriptions in the middle of a character.
 */
export const decodeText = (bytes: Uint8Array, { tolerant = false } = {}): string => {
  const marked = byteOrderMark(bytes);
  if (marked) return decodeStrictly(bytes, marked);
  if (bytes.subarray(0, HEAD_BYTES).includes(NUL)) {
    throw new AppError('format-unsupported', 'file holds NUL bytes and is not text; convert it to UTF-8 text');
  }
  if (isUtf8(bytes)) return new TextDecoder('utf-8').decode(bytes);
  if (isDamagedUtf8(bytes)) {
    if (tolerant) return new TextDecoder('utf-8').decode(bytes);
    throw new AppError('text-undecodable', 'file is UTF-8 with damaged bytes; get an undamaged copy');
  }
  return decodeStrictly(bytes, 'gb18030');
};

const byteOrderMark = (bytes: Uint8Array): string | null => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
};

const decodeStrictly = (bytes: Uint8Array, encoding: string): string => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new AppError('text-undecodable', `file is neither UTF-8 nor valid ${encoding}; save it as UTF-8`, { cause });
  }
};

const isUtf8 = (bytes: Uint8Array): boolean => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
};

/** GBK read as UTF-8 gives replacement characters almost everywhere; damaged UTF-8 gives them in few places. */
const isDamagedUtf8 = (bytes: Uint8Array): boolean => {
  const text = new TextDecoder('utf-8').decode(bytes);
  const replaced = text.match(/\uFFFD/g)?.length ?? 0;
  const han = text.match(/[\u4E00-\u9FFF\u3000-\u303F\uFF00-\uFFEF]/g)?.length ?? 0;
  return han > replaced;
};
