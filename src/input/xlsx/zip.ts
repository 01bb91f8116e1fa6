import { crc32, inflateRawSync } from 'node:zlib';

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const DEFLATED = 8;
/** Stands for a size that is in the Zip64 extra field (4.5.3). */
const IN_EXTRA = 0xffffffff;
const ZIP64_EXTRA = 1;

/** A file in a ZIP file, as the directory declares it (PKWARE APPNOTE 4.3.12). Sizes in bytes. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly checksum: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly offset: number;
}

/** All entries of a ZIP file; null when the bytes are none, or only a part of one. Nothing is unpacked. */
export function zipEntries(bytes: Buffer): ZipEntry[] | null {
  const end = endOfDirectory(bytes);
  if (end < 0) return null;
  const entries: ZipEntry[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let i = bytes.readUInt16LE(end + 10); i > 0; i--) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== DIRECTORY_ENTRY) return null;
    entries.push(entryAt(bytes, at));
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

/** The end record is the last thing in the file but for a comment of up to 65,535 bytes. */
function endOfDirectory(bytes: Buffer): number {
  const lowest = Math.max(0, bytes.length - 22 - 0xffff);
  for (let at = bytes.length - 22; at >= lowest; at--)
    if (bytes.readUInt32LE(at) === END_OF_DIRECTORY) return at;
  return -1;
}

function entryAt(bytes: Buffer, at: number): ZipEntry {
  const nameEnd = at + 46 + bytes.readUInt16LE(at + 28);
  const long = zip64Sizes(bytes.subarray(nameEnd, nameEnd + bytes.readUInt16LE(at + 30)));
  const size = (value: number) => (value === IN_EXTRA ? (long.shift() ?? value) : value);
  const unpacked = size(bytes.readUInt32LE(at + 24));
  return {
    name: bytes.toString('utf8', at + 46, nameEnd),
    method: bytes.readUInt16LE(at + 10),
    checksum: bytes.readUInt32LE(at + 16),
    unpacked,
    packed: size(bytes.readUInt32LE(at + 20)),
    offset: size(bytes.readUInt32LE(at + 42)),
  };
}

/** The 64-bit sizes, in the order in which the directory lacks them. */
function zip64Sizes(extra: Buffer): number[] {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== ZIP64_EXTRA) continue;
    const field = extra.subarray(at + 4, at + 4 + extra.readUInt16LE(at + 2));
    return Array.from({ length: Math.floor(field.length / 8) }, (_, i) =>
      Number(field.readBigUInt64LE(i * 8)),
    );
  }
  return [];
}

/**
 * What an entry holds; null when that is not what the directory declares. A ZIP bomb declares less than it holds, and a damaged one
 * differs in its checksum; the reader of workbooks looks at neither.
 */
export function unpack(
  bytes: Buffer,
  { method, offset, packed, unpacked, checksum }: ZipEntry,
): Buffer | null {
  if (offset + 30 > bytes.length || bytes.readUInt32LE(offset) !== LOCAL_HEADER) return null;
  const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
  const content = bytes.subarray(start, start + packed);
  try {
    const plain =
      method === DEFLATED ? inflateRawSync(content, { maxOutputLength: Math.max(1, unpacked) }) : content;
    return plain.length === unpacked && crc32(plain) === checksum ? plain : null;
  } catch {
    return null;
  }
}

/** A file to be put into an archive. `checksum`: CRC-32 of its content. */
export interface ZipPart {
  readonly name: string;
  readonly content: Buffer;
  readonly checksum: number;
}

const VERSION = 20;

/**
 * An archive of these files and nothing else, not compressed, piece by piece. The reader of workbooks goes by what stands before each
 * file, not by the directory that was checked: it gets what was checked and never the stranger's archive.
 */
export function* archiveOf(parts: readonly ZipPart[]): Generator<Buffer> {
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, checksum } of parts) {
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(VERSION, 0);
    fields.writeUInt32LE(checksum, 10);
    fields.writeUInt32LE(content.length, 14);
    fields.writeUInt32LE(content.length, 18);
    const path = Buffer.from(name);
    fields.writeUInt16LE(path.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([start(DIRECTORY_ENTRY, VERSION), fields, place, path]));
    const local = Buffer.concat([start(LOCAL_HEADER), fields, path]);
    yield local;
    yield content;
    offset += local.length + content.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(END_OF_DIRECTORY, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  yield Buffer.concat([...directory, end]);
}

function start(signature: number, version?: number): Buffer {
  const bytes = Buffer.alloc(version === undefined ? 4 : 6);
  bytes.writeUInt32LE(signature, 0);
  if (version !== undefined) bytes.writeUInt16LE(version, 4);
  return bytes;
}
