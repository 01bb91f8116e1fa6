import { crc32 } from 'node:zlib';
import { pack, unpack } from '../../data/packed.js';
import { columnQuads } from './column-quads.js';
import { gramIndex } from './gram-index.js';
import type { GramModel, ReadyGrams } from './gram-model.js';

export const readyGrams = ({ keys, rarity, table, columns }: GramModel): ReadyGrams => ({
  rarity,
  index: gramIndex(keys),
  quads: columnQuads(table, columns.length),
});

/** What stands before the packed tables: their CRC-32 (32 bits, little-endian), and as much again left empty. */
const PREFIX = 8;

/** The tables as a file that needs no more than a look. `sha256`: of the weights that they were made of. */
export function packReady(ready: ReadyGrams, sha256: string): Buffer {
  const packed = pack({ sha256, ...ready });
  const prefix = Buffer.alloc(PREFIX);
  prefix.writeUInt32LE(crc32(packed), 0);
  return Buffer.concat([prefix, packed]);
}

/** The inverse. Throws a RangeError when the file is damaged or was made of other weights. */
export function unpackReady(bytes: Buffer, sha256: string): ReadyGrams {
  const packed = bytes.subarray(PREFIX);
  if (bytes.length < PREFIX || crc32(packed) !== bytes.readUInt32LE(0))
    throw new RangeError('its checksum is not that of its content');
  const { sha256: own, ...ready } = unpack<ReadyGrams & { readonly sha256: string }>(packed);
  if (own !== sha256) throw new RangeError('it was made of other weights than model.json names');
  return ready;
}
