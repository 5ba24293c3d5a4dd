import { crc32, deflateRawSync } from 'node:zlib';

const VERSION = 20;
/** General purpose bit 11: names are UTF-8. */
const UTF8_NAMES = 0x0800;
const DEFLATED = 8;
const FIRST_YEAR = 1980;

/**
 * Packs files into a ZIP archive, all dated `at` (to two seconds, in UTC): the same files and moment give the same
 * bytes on every machine.
 */
export const writeZip = (files: ReadonlyMap<string, Buffer>, at: Date): Buffer => {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [path, content] of files) {
    const name = Buffer.from(path, 'utf8');
    const packed = deflateRawSync(content, { level: 9 });
    const about = aboutFile({ name, content, packed, at });
    const local = Buffer.concat([uint32(0x04034b50), about, uint16(0), name, packed]);
    locals.push(local);
    const place = [uint16(0), uint16(0), uint16(0), uint16(0), uint32(0), uint32(offset)];
    directory.push(Buffer.concat([uint32(0x02014b50), uint16(VERSION), about, ...place, name]));
    offset += local.length;
  }
  const listed = Buffer.concat(directory);
  const count = uint16(files.size);
  const end = [uint32(0x06054b50), uint32(0), count, count, uint32(listed.length), uint32(offset), uint16(0)];
  return Buffer.concat([...locals, listed, ...end]);
};

/** The part that the local header and the directory have in common: version needed to length of the name. */
const aboutFile = ({
  name,
  content,
  packed,
  at,
}: {
  readonly name: Buffer;
  readonly content: Buffer;
  readonly packed: Buffer;
  readonly at: Date;
}): Buffer =>
  Buffer.concat([
    uint16(VERSION),
    uint16(UTF8_NAMES),
    uint16(DEFLATED),
    uint16((at.getUTCHours() << 11) | (at.getUTCMinutes() << 5) | (at.getUTCSeconds() >> 1)),
    uint16(((at.getUTCFullYear() - FIRST_YEAR) << 9) | ((at.getUTCMonth() + 1) << 5) | at.getUTCDate()),
    uint32(crc32(content)),
    uint32(packed.length),
    uint32(content.length),
    uint16(name.length),
  ]);

const uint16 = (value: number): Buffer => {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
};

const uint32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
};
