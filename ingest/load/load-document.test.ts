import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadDocument } from './load-document.ts';
import type { LoadedDocument } from './loaded-document.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const load = (text: string, fileName: string): LoadedDocument => loadDocument({ bytes: utf8(text), fileName });

describe('bytes', () => {
  // “各乡镇人民政府：” in GBK.
  const gbk = Uint8Array.from([
    0xb8, 0xf7, 0xcf, 0xe7, 0xd5, 0xf2, 0xc8, 0xcb, 0xc3, 0xf1, 0xd5, 0xfe, 0xb8, 0xae, 0xa3, 0xba,
  ]);

  test('GB18030 text is decoded when it is not UTF-8', () => {
    expect(loadDocument({ bytes: gbk, fileName: 'a.txt' }).text).toBe('各乡镇人民政府：');
  });

  test('a byte order mark is removed and says the encoding', () => {
    expect(load('\uFEFF各乡镇人民政府：', 'a.txt').text).toBe('各乡镇人民政府：');
    const utf16 = Uint8Array.from([
      0xff,
      0xfe,
      ...new Uint8Array(Uint16Array.from('通知', (c) => c.charCodeAt(0)).buffer),
    ]);
    expect(loadDocument({ bytes: utf16, fileName: 'a.txt' }).text).toBe('通知');
  });

  test('the text of a text file is the file, character for character', () => {
    const text = '一、总体要求\r\n\t１．整治\u200B低效用地  。\r\n\r\n';
    expect(load(text, 'a.txt').text).toBe(text);
  });

  test.each([
    ['file-empty', utf8('')],
    ['file-empty', utf8(' \n\t\u3000\n')],
    ['file-too-large', new Uint8Array(51)],
    ['text-undecodable', Uint8Array.from([...utf8('各乡镇人民政府，县政府直属各单位'), 0xff, 0xff])],
    ['text-undecodable', Uint8Array.from([0xff, 0xfe, 0x00, 0xd8])],
    ['format-unsupported', Uint8Array.from([0x41, 0x00, 0x42])],
  ])('%s', (code, bytes) => {
    expect(() => loadDocument({ bytes, fileName: 'a.txt', limitBytes: 50 })).toThrow(expect.objectContaining({ code }));
  });

  test.each([
    ['PDF', utf8('%PDF-1.7 …')],
    ['Word', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1])],
    ['docx', Uint8Array.from([0x50, 0x4b, 0x03, 0x04])],
    ['RTF', utf8('{\\rtf1')],
  ])('a %s file is refused by name even under the name of a text file', (name, bytes) => {
    expect(() => loadDocument({ bytes, fileName: '通知.txt' })).toThrow(
      expect.objectContaining({ message: expect.stringContaining(name) }),
    );
  });

  test('bytes of any kind are text or an error with a code', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.constantFrom('a.txt', 'a.md', 'a.html'), (bytes, fileName) => {
        try {
          expect(loadDocument({ bytes, fileName }).text).toEqual(expect.any(String));
        } catch (error) {
          expect(error).toHaveProperty('code');
        }
      }),
      { numRuns: 300 },
    );
  });
});
