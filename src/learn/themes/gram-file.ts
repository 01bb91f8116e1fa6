import type { GramModel } from './gram-model.js';

/** The part of a GramModel that stands in model.json; the rest is in weights.bin: keys, rarities, table. */
export type GramHeader = Pick<GramModel, 'columns' | 'scales' | 'bias'> & {
  /** Number of n-grams. */
  readonly rows: number;
};

/** Little-endian on every machine. */
export function packGrams({ keys, rarity, table }: GramModel): Uint8Array {
  const bytes = new Uint8Array(keys.length * 4 + rarity.length + table.length);
  const view = new DataView(bytes.buffer);
  keys.forEach((key, i) => {
    view.setUint32(i * 4, key, true);
  });
  bytes.set(rarity, keys.length * 4);
  bytes.set(new Uint8Array(table.buffer, table.byteOffset, table.length), keys.length * 5);
  return bytes;
}

export const gramHeader = ({ columns, scales, bias, keys }: GramModel): GramHeader => ({
  columns,
  scales,
  bias,
  rows: keys.length,
});

/** The inverse of `packGrams` and `gramHeader`. Throws a RangeError when the sizes do not fit. */
export function unpackGrams({ rows, ...header }: GramHeader, bytes: Uint8Array): GramModel {
  const size = rows * (5 + header.columns.length);
  if (bytes.length !== size) throw new RangeError(`${bytes.length} bytes instead of ${size}`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const keys = new Uint32Array(rows);
  for (let i = 0; i < rows; i++) keys[i] = view.getUint32(i * 4, true);
  return {
    ...header,
    keys,
    // views, not slices: a Buffer's slice shares its buffer, which may begin elsewhere
    rarity: new Uint8Array(bytes.buffer, bytes.byteOffset + rows * 4, rows),
    table: new Int8Array(bytes.buffer, bytes.byteOffset + rows * 5, rows * header.columns.length),
  };
}
