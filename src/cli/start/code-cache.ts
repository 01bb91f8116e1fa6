import type { Stats } from 'node:fs';
import { basename } from 'node:path';
import { crc32 } from 'node:zlib';
import { readCache, writeCache } from '../../data/cache.js';

/** What V8 compiled of each script in a run before, by the name of the script. */
export type Compiled = ReadonlyMap<string, Uint8Array>;

/** The name of the file, which tells the build, so that no other file is taken for it; scripts and sizes of their code, in bytes. */
type Contents = readonly [string, readonly (readonly [string, number])[]];

const PREFIX = 8;
const OTHERS_WRITE = 0o022;
const OWNER_ONLY = 0o600;

/**
 * The file that `writeCode` wrote: null when there is none, it is damaged, was written under another name, or another user could have
 * written it, since it would be executed. V8 looks itself whether version, flags and length of the source are its own.
 */
export function readCode(file: string): Compiled | null {
  const buffer = readCache(file, isOurs);
  const bytes = Buffer.from(buffer ?? new ArrayBuffer(0));
  if (bytes.length < PREFIX || crc32(bytes.subarray(4)) !== bytes.readUInt32LE(0)) return null;
  const length = bytes.readUInt32LE(4);
  const [name, places] = JSON.parse(bytes.toString('latin1', PREFIX, PREFIX + length)) as Contents;
  if (name !== basename(file)) return null;
  let at = PREFIX + length;
  return new Map(
    places.map(([name, size]) => {
      at += padding(at);
      const code = bytes.subarray(at, at + size);
      at += size;
      return [name, code] as const;
    }),
  );
}

/** Lengths of 32 bits, little-endian: a checksum of what follows, the JSON of `Contents`; then the code, each at a multiple of 8. */
export function writeCode(file: string, compiled: Compiled): boolean {
  const contents: Contents = [
    basename(file),
    [...compiled].map(([name, { length }]): [string, number] => [name, length]),
  ];
  const places = Buffer.from(JSON.stringify(contents));
  const head = Buffer.alloc(PREFIX);
  head.writeUInt32LE(places.length, 4);
  const parts: Uint8Array[] = [head, places];
  let at = PREFIX + places.length;
  for (const code of compiled.values()) {
    parts.push(new Uint8Array(padding(at)), code);
    at += padding(at) + code.length;
  }
  const bytes = Buffer.concat(parts);
  bytes.writeUInt32LE(crc32(bytes.subarray(4)), 0);
  return writeCache(file, bytes, OWNER_ONLY);
}

const padding = (at: number): number => -at & 7;

/** A file of this user, or of root, that nobody else may write. Windows keeps the folder of a user to that user. */
const isOurs = ({ uid, mode }: Stats): boolean =>
  !process.getuid || ((uid === process.getuid() || uid === 0) && (mode & OTHERS_WRITE) === 0);
