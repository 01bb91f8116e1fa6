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
