import { AppError } from '#core/errors.ts';
import type { SourceFormat } from './loaded-document.ts';

interface Signature {
  readonly bytes: readonly number[];
  readonly name: string;
}

/** First bytes of formats people hand in that are not read yet. */
const SIGNATURES: readonly Signature[] = [
  { bytes: [0x25, 0x50, 0x44, 0x46], name: 'PDF' },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], name: 'Word/Excel/WPS 97-2003 (doc, xls, wps, et)' },
  { bytes: [0x50, 0x4b, 0x03, 0x04], name: 'ZIP container (docx, xlsx, ofd, zip)' },
  { bytes: [0x50, 0x4b, 0x05, 0x06], name: 'empty ZIP container' },
  { bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66], name: 'RTF' },
  { bytes: [0x89, 0x50, 0x4e, 0x47], name: 'PNG image' },
  { bytes: [0xff, 0xd8, 0xff], name: 'JPEG image' },
  { bytes: [0x52, 0x61, 0x72, 0x21], name: 'RAR archive' },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], name: '7z archive' },
  { bytes: [0x1f, 0x8b], name: 'gzip archive' },
];

const MARKDOWN_EXTENSION = /\.(?:md|markdown)$/i;
const HTML_EXTENSION = /\.(?:s?html?|xhtml)$/i;

/** A page saved under another name still begins like a page. */
const HTML_START = /^(?:\uFEFF|ï»¿)?\s*(?:<!--[\s\S]{0,500}?-->\s*)?<(?:!doctype\s+html|html|head|body)[\s>]/i;
const HEAD_BYTES = 1024;

/** Says how to read a file. Throws `format-unsupported`, naming the format, for the binary ones. */
export const detectFormat = (bytes: Uint8Array, fileName: string): SourceFormat => {
  const signature = SIGNATURES.find((known) => known.bytes.every((byte, at) => bytes[at] === byte));
  if (signature) {
    throw new AppError(
      'format-unsupported',
      `${signature.name} is not supported yet; save the text as .txt, .md or .html`,
    );
  }
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD_BYTES));
  if (HTML_EXTENSION.test(fileName) || HTML_START.test(head)) return 'html';
  return MARKDOWN_EXTENSION.test(fileName) ? 'markdown' : 'text';
};
