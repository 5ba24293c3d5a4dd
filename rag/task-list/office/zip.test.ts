import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readZip } from './read-zip.ts';
import { writeZip } from './write-zip.ts';

const AT = new Date('2025-07-01T01:02:04Z');

describe('ZIP archives', () => {
  it('hold what was put in, whatever it is', () => {
    const name = fc.stringMatching(/^[a-z任务/._]{1,12}[a-z表]$/u);
    const files = fc.uniqueArray(fc.tuple(name, fc.uint8Array({ maxLength: 300 })), { selector: ([path]) => path });
    fc.assert(
      fc.property(files, (entries) => {
        const packed = writeZip(new Map(entries.map(([path, bytes]) => [path, Buffer.from(bytes)])), AT);
        expect([...readZip(packed)].map(([path, bytes]) => [path, [...bytes]])).toEqual(
          entries.map(([path, bytes]) => [path, [...bytes]]),
        );
      }),
    );
  });

  it('are the same bytes for the same files and moment', () => {
    const files = new Map([['docProps/app.xml', Buffer.from('<a/>')]]);
    expect(writeZip(files, AT).equals(writeZip(files, new Date(AT)))).toBe(true);
    expect(writeZip(files, AT).equals(writeZip(files, new Date('2025-07-02T01:02:04Z')))).toBe(false);
  });

  it('that are none are refused', () => {
    expect(() => readZip(Buffer.from('not an archive'))).toThrow(RangeError);
  });
});
