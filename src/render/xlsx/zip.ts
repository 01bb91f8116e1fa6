import type { PackedFile } from './packed.js';

const LOCAL_HEADER = 0x04034b50;
const DIRECTORY_ENTRY = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;
const VERSION = 20;
const DEFLATED = 8;
/** Names are UTF-8. */
const UTF8 = 0x0800;
/** 1980-01-01 00:00: archives hold a date, and the same input gives the same bytes. */
const DATE = 0x0021;
/** What 32 bits hold; a larger archive would be of another kind (Zip64), which spreadsheets do not all read. */
export const MOST_BYTES = 0xffffffff;

/** A ZIP archive (PKWARE APPNOTE 4.3) of packed files, in their order. @throws RangeError beyond 4 GiB */
export function zip(files: readonly (readonly [name: string, file: PackedFile])[]): Uint8Array[] {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const [name, file] of files) {
    const bytes = Buffer.from(name);
    const header = Buffer.alloc(30);
    header.writeUInt32LE(LOCAL_HEADER, 0);
    common(header, 4, bytes.length, file);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(DIRECTORY_ENTRY, 0);
    entry.writeUInt16LE(VERSION, 4);
    common(entry, 6, bytes.length, file);
    entry.writeUInt32LE(offset, 42);
    directory.push(entry, bytes);
    parts.push(header, bytes, ...file.chunks);
    offset += header.length + bytes.length + file.packed;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(END_OF_DIRECTORY, 0);
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return [...parts, ...directory, end];
}

/** The fields that a local header and an entry of the directory share. */
function common(into: Buffer, at: number, nameLength: number, file: PackedFile): void {
  into.writeUInt16LE(VERSION, at);
  into.writeUInt16LE(UTF8, at + 2);
  into.writeUInt16LE(DEFLATED, at + 4);
  into.writeUInt16LE(DATE, at + 8);
  into.writeUInt32LE(file.checksum, at + 10);
  into.writeUInt32LE(file.packed, at + 14);
  into.writeUInt32LE(file.unpacked, at + 18);
  into.writeUInt16LE(nameLength, at + 22);
}
