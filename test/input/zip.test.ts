import { crc32, deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { archiveOf, unpack, zipEntries } from '../../src/input/xlsx/zip.js';

const part = (name: string, text: string) => {
  const content = Buffer.from(text);
  return { name, content, checksum: crc32(content) };
};
const archive = (...parts: ReturnType<typeof part>[]) => Buffer.concat([...archiveOf(parts)]);

/** A directory of one entry whose sizes and place stand in an extra field of 64 bits. */
function zip64(name: string, sizes: readonly number[], marks: readonly [number, number, number]): Buffer {
  const extra = Buffer.alloc(4 + 8 * sizes.length);
  extra.writeUInt16LE(1, 0);
  extra.writeUInt16LE(8 * sizes.length, 2);
  sizes.forEach((size, i) => {
    extra.writeBigUInt64LE(BigInt(size), 4 + 8 * i);
  });
  // Another field before it: its length is passed over.
  const other = Buffer.from([0x55, 0x54, 3, 0, 9, 9, 9]);
  const entry = Buffer.alloc(46);
  entry.write('PK\x01\x02', 'latin1');
  entry.writeUInt32LE(marks[1], 20);
  entry.writeUInt32LE(marks[0], 24);
  entry.writeUInt16LE(name.length, 28);
  entry.writeUInt16LE(other.length + extra.length, 30);
  entry.writeUInt32LE(marks[2], 42);
  const directory = Buffer.concat([entry, Buffer.from(name), other, extra]);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(directory.length, 12);
  return Buffer.concat([directory, end]);
}

describe('archives', () => {
  test('what is put in comes out, with its name, size and checksum', () => {
    const parts = [part('xl/workbook.xml', '<a/>'), part('한글.xml', '배송'), part('empty', '')];
    const bytes = archive(...parts);
    const entries = zipEntries(bytes)!;
    expect(entries.map(({ name, method, unpacked, packed }) => [name, method, unpacked, packed])).toEqual([
      ['xl/workbook.xml', 0, 4, 4],
      ['한글.xml', 0, 6, 6],
      ['empty', 0, 0, 0],
    ]);
    expect(entries.map((entry) => unpack(bytes, entry)!.toString())).toEqual(['<a/>', '배송', '']);
    expect(zipEntries(archive())).toEqual([]);
  });

  test('sizes of 64 bits stand in the order in which the directory lacks them', () => {
    const ALL = 0xffffffff;
    const sizes = (found: Buffer) =>
      zipEntries(found)?.map(({ unpacked, packed, offset }) => [unpacked, packed, offset]);
    expect(sizes(zip64('a', [2 ** 33, 7, 9], [ALL, ALL, ALL]))).toEqual([[2 ** 33, 7, 9]]);
    expect(sizes(zip64('a', [2 ** 33], [ALL, 5, 6]))).toEqual([[2 ** 33, 5, 6]]);
    expect(sizes(zip64('a', [11, 12], [4, ALL, ALL]))).toEqual([[4, 11, 12]]);
    expect(sizes(zip64('a', [], [ALL, 5, 6]))).toEqual([[ALL, 5, 6]]);
  });

  test('an entry that is not what the directory says is none', () => {
    const bytes = archive(part('a', 'hello'));
    const [entry] = zipEntries(bytes) as [NonNullable<ReturnType<typeof zipEntries>>[number]];
    expect(unpack(bytes, entry)!.toString()).toBe('hello');
    expect(unpack(bytes, { ...entry, checksum: entry.checksum ^ 1 })).toBeNull();
    expect(unpack(bytes, { ...entry, unpacked: 4 })).toBeNull();
    expect(unpack(bytes, { ...entry, packed: 4 })).toBeNull();
    expect(unpack(bytes, { ...entry, offset: 1 })).toBeNull();
    expect(unpack(bytes, { ...entry, offset: bytes.length - 29 })).toBeNull();
    expect(unpack(bytes, { ...entry, method: 8 })).toBeNull();
  });

  test('packed content may not grow beyond what is declared', () => {
    const content = Buffer.from('a'.repeat(1000));
    const packed = deflateRawSync(content);
    const bytes = archive({ name: 'a', content: packed, checksum: crc32(content) });
    const [entry] = zipEntries(bytes) as [NonNullable<ReturnType<typeof zipEntries>>[number]];
    const told = { ...entry, method: 8, checksum: crc32(content) };
    expect(unpack(bytes, { ...told, unpacked: 1000 })!.equals(content)).toBe(true);
    expect(unpack(bytes, { ...told, unpacked: 999 })).toBeNull();
    expect(unpack(bytes, { ...told, unpacked: 1001 })).toBeNull();
  });

  test.each([
    ['nothing', ''],
    ['text', 'id,review\n'],
    ['half a directory', 'PK\x05\x06'],
  ])('%s has no directory', (_, text) => expect(zipEntries(Buffer.from(text, 'latin1'))).toBeNull());
});
